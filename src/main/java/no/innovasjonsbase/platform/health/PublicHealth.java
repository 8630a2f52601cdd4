package no.innovasjonsbase.platform.health;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers {@code /q/health} on the public port with nothing but {@code UP} or {@code DOWN}, where the application was built
 * with a management port: the parts and the metrics are there. Load balancers look at the port that they send requests to.
 */
@ApplicationScoped
class PublicHealth {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false")
    boolean isManagedApart;

    @Inject
    Answer answer;

    void register(@Observes Router router, SmallRyeHealthReporter health) {
        if (isManagedApart) {
            add("/q/health", health::getHealth, router);
            add("/q/health/live", health::getLiveness, router);
            add("/q/health/ready", health::getReadiness, router);
            add("/q/health/started", health::getStartup, router);
        }
    }

    private void add(String path, Supplier<SmallRyeHealth> health, Router router) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(routing -> answer.send(routing, health), false);
    }

    /** A bean of its own, for checks may need a request's context. */
    @ApplicationScoped
    static class Answer {
        @ActivateRequestContext
        void send(RoutingContext routing, Supplier<SmallRyeHealth> health) {
            var isDown = health.get().isDown();
            routing.response()
                    .setStatusCode(isDown ? UNAVAILABLE : OK)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end("{\"status\":\"" + (isDown ? "DOWN" : "UP") + "\"}");
        }
    }
}
