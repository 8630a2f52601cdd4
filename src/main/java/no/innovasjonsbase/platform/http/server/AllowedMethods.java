package no.innovasjonsbase.platform.http.server;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.routes.CollectionNames;
import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.RoutedPath;
import no.innovasjonsbase.platform.routes.Routes;

/**
 * Answers OPTIONS, and refuses methods that an address doesn't take, naming those it does (RFC 9110, sections 9.3.7 and
 * 15.5.6): the framework's own answers to both go by resource class, not by address. Nor does it know which
 * collections there are, where an address is alike for all of them.
 */
@Provider
@PreMatching
@Priority(RequestOrder.ALLOWED_METHODS)
@NonBlocking
public class AllowedMethods implements ContainerRequestFilter {
    @Inject
    Routes routes;

    @Inject
    CollectionNames collections;

    @Inject
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = RoutedPath.of(routing);
        var methods = routes.methodsOf(path);
        if (methods.isEmpty()) {
            routes.findMissingCollection(path).ifPresent(this::refuse);
            return;
        }
        var allow = String.join(", ", methods);
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(
                    Response.noContent().header(HttpHeaders.ALLOW, allow).build());
        } else if (!methods.contains(request.getMethod())) {
            throw Problem.of(ProblemType.METHOD_NOT_ALLOWED).withHeader(HttpHeaders.ALLOW, allow);
        }
    }

    private void refuse(String encoded) {
        throw Problem.of(
                ProblemType.NOT_FOUND,
                Message.of(
                        "no-such-collection",
                        "value",
                        RoutedPath.decoded(encoded),
                        "valid",
                        String.join(", ", collections.collections())));
    }
}
