package no.innovasjonsbase.platform.http.server;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.RouterProblems;
import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Does for the routes that Quarkus serves by itself what {@link AllowedMethods} does for resources: most of them answer any
 * method as they answer GET.
 */
@ApplicationScoped
class ReadOnlyRoutes {
    private static final List<String> ADDRESSES = List.of("/q/openapi", "/q/swagger-ui", "/q/health", "/q/metrics");
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String ALLOW = "GET, HEAD, OPTIONS";

    @Inject
    RouterProblems problems;

    void register(@Observes Filters filters) {
        filters.register(this::check, RequestOrder.READ_ONLY_ROUTES);
    }

    private void check(RoutingContext routing) {
        var request = routing.request();
        if (READS.contains(request.method()) || ADDRESSES.stream().noneMatch(request.path()::startsWith)) {
            routing.next();
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            routing.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, ALLOW)
                    .end();
        } else {
            problems.send(routing, Problem.of(ProblemType.METHOD_NOT_ALLOWED).withHeader(HttpHeaders.ALLOW, ALLOW));
        }
    }
}
