package no.innovasjonsbase.platform.http.request;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.RoutedPath;
import no.innovasjonsbase.platform.routes.Routes;

/**
 * Lets an address choose the format of its answer ({@code ?format=csv}), for whoever can't send headers: the format takes the
 * place of what the request accepts, so that everything after it negotiates as ever.
 */
@Provider
@PreMatching
@Priority(RequestOrder.FORMAT)
@NonBlocking
public class FormatParameter implements ContainerRequestFilter {
    @Inject
    Routes routes;

    @Inject
    RoutingContext routing;

    @Inject
    Faults faults;

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters().getFirst(Format.PARAMETER);
        var isRead = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (asked == null || !isRead) {
            return;
        }
        var formats = routes.formatsOf(RoutedPath.of(routing));
        if (!formats.isEmpty()) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, mediaTypeOf(asked, formats));
        }
    }

    /** The media type of a format; one that there isn't is noted, and must not become a 406 before that is told. */
    private String mediaTypeOf(String name, Set<Format> formats) {
        return formats.stream()
                .filter(format -> format.parameter().equals(name))
                .map(Format::mediaType)
                .findFirst()
                .orElseGet(() -> {
                    note(name, formats);
                    return MediaType.WILDCARD;
                });
    }

    private void note(String name, Set<Format> formats) {
        if (!name.isEmpty()) {
            var valid = formats.stream().map(Format::parameter).collect(Collectors.joining(", "));
            faults.query(Format.PARAMETER, "not-one-of", "value", name, "valid", valid);
        }
    }
}
