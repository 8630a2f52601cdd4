package no.innovasjonsbase.platform.logging;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

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
        // What is routed anew comes by here twice.
        if (routing.data().putIfAbsent(BEGUN, System.nanoTime()) == null) {
            routing.addEndHandler(ended -> log(routing, ended.succeeded()));
        }
        routing.next();
    }

    private void log(RoutingContext routing, boolean isWhole) {
        var level = isUneventfulProbe(routing) ? Logger.Level.DEBUG : Logger.Level.INFO;
        if (!LOG.isEnabled(level)) {
            return;
        }
        var fields = fields(routing, isWhole);
        fields.forEach(MDC::put);
        try {
            LOG.log(level, line(fields) + (isWhole ? "" : " (the client left)"));
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    private static String line(Map<String, Object> fields) {
        return fields.get("method") + " " + fields.get("path") + " " + fields.get("status") + " " + fields.get("bytes")
                + " B " + fields.get("millis") + " ms organization="
                + LogText.of((String) MDC.get(LogContext.ORGANIZATION))
                + " address=" + fields.getOrDefault("address", "-");
    }

    private Map<String, Object> fields(RoutingContext routing, boolean isWhole) {
        var request = routing.request();
        var response = routing.response();
        long begun = routing.get(BEGUN);
        var fields = new HashMap<String, Object>();
        fields.put("method", LogText.of(request.method().name()));
        fields.put("path", LogText.of(routing.normalizedPath()));
        fields.put(
                "status", String.valueOf(isWhole || response.headWritten() ? response.getStatusCode() : CLIENT_LEFT));
        fields.put("bytes", String.valueOf(response.bytesWritten()));
        fields.put("millis", String.valueOf((System.nanoTime() - begun) / NANOS_PER_MILLI));
        if (settings.clientAddress() && request.remoteAddress() != null) {
            fields.put("address", LogText.of(request.remoteAddress().hostAddress()));
        }
        if (!isWhole) {
            fields.put("aborted", "true");
        }
        return fields;
    }

    private static boolean isUneventfulProbe(RoutingContext routing) {
        var path = routing.request().path();
        return path != null
                && (path.startsWith("/q/health") || path.startsWith("/q/metrics"))
                && routing.response().getStatusCode() < LOWEST_ERROR;
    }
}
