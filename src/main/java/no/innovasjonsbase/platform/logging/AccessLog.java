package no.innovasjonsbase.platform.logging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Logs a line for each request once it is answered, in the category {@code access-log}; its parts are fields where the log
 * is JSON. Never a query, which may tell of people, nor a header. Probes that go well are logged with DEBUG only.
 */
@ApplicationScoped
class AccessLog {
    private static final Logger LOG = Logger.getLogger("access-log");
    private static final String BEGUN = AccessLog.class.getName();
    private static final int LOWEST_ERROR = 400;
    /** nginx's status for a request whose client left before there was an answer. */
    private static final int CLIENT_LEFT = 499;

    private static final int NANOS_PER_MILLI = 1_000_000;

    @Inject
    AccessLogSettings settings;

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(this::begin, RequestOrder.ACCESS_LOG);
        }
    }

    private void begin(RoutingContext routing) {
        // Vert.x may reroute a request: this runs once per request.
        if (routing.data().putIfAbsent(BEGUN, System.nanoTime()) == null) {
            routing.addEndHandler(ended -> log(routing, ended.succeeded()));
        }
        routing.next();
    }

    private void log(RoutingContext routing, boolean isWhole) {
        var level = isUneventfulProbe(routing) ? Level.DEBUG : Level.INFO;
        if (LOG.isLoggable(level)) {
            LOG.logRaw(line(level, routing, isWhole));
        }
    }

    private AccessLogRecord line(Level level, RoutingContext routing, boolean isWhole) {
        var request = routing.request();
        var response = routing.response();
        long begun = routing.get(BEGUN);
        var address = settings.clientAddress() && request.remoteAddress() != null
                ? LogText.of(request.remoteAddress().hostAddress())
                : null;
        return new AccessLogRecord(
                LOG.getName(),
                level,
                LogText.of(request.method().name()),
                LogText.of(routing.normalizedPath()),
                isWhole || response.headWritten() ? response.getStatusCode() : CLIENT_LEFT,
                response.bytesWritten(),
                (System.nanoTime() - begun) / NANOS_PER_MILLI,
                address,
                isWhole);
    }

    private static boolean isUneventfulProbe(RoutingContext routing) {
        var path = routing.request().path();
        return path != null
                && (path.startsWith("/q/health") || path.startsWith("/q/metrics"))
                && routing.response().getStatusCode() < LOWEST_ERROR;
    }
}
