package no.innovasjonsbase.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.routes.RoutedPath;
import no.innovasjonsbase.platform.view.Document;

/**
 * Adds the permanent IRI of an entry to the answer that shows it, as the one to cite it by (RFC 8574). Not as {@code canonical}:
 * that names another address with the same content (RFC 6596), and the IRI has none. Comes before the filters that add other links and keep answers.
 */
@Provider
@Priority(Priorities.USER + 2)
public class IriLink implements ContainerResponseFilter {
    @Inject
    EntryTypes types;

    @Inject
    PermanentIris iris;

    @Inject
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Document<?> document) {
            EntryAddress.of(RoutedPath.of(routing), types).ifPresent(address -> {
                var iri = iris.of(address.type(), document.id(), request.getUriInfo());
                response.getHeaders().putSingle(HttpHeaders.LINK, "<" + iri + ">; rel=\"cite-as\"");
            });
        }
    }
}
