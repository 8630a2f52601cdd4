package no.innovasjonsbase.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.RoutedPath;

/**
 * Redirects reads of an entry by an id of a register, as {@code organizations/orgnr:974761076}, to the entry's own address (303).
 * It is a filter, so that the resources of types need no code for it.
 */
@Provider
@Priority(RequestOrder.IDENTIFIERS)
public class IdentifierRedirect implements ContainerRequestFilter {
    @Inject
    EntryTypes types;

    @Inject
    IdentifierLookup lookup;

    @Inject
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
            EntryAddress.of(RoutedPath.withSemicolons(routing), types)
                    .filter(address -> Identifier.isForm(address.id()))
                    .ifPresent(address -> redirect(address, request));
        }
    }

    private void redirect(EntryAddress address, ContainerRequestContext request) {
        var id = lookup.require(address.type(), address.id());
        request.abortWith(Redirect.to(Entry.hrefOf(address.type(), id), request.getUriInfo())
                // Which of two is there may be another tomorrow.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build());
    }
}
