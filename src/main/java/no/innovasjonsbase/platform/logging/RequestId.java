package no.innovasjonsbase.platform.logging;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Gives every request an id, before anything else looks at it: the one that it came with, where that is fit to be logged,
 * else a new one. Each answer carries it as {@code X-Request-Id}, each problem as {@code requestId}, each log line too.
 */
@ApplicationScoped
public class RequestId {
    /** The header that it comes with and is answered in. */
    public static final String HEADER = "X-Request-Id";

    private static final CharSequence HEADER_NAME = HttpHeaders.createOptimized(HEADER);
    private static final Pattern SAFE = Pattern.compile("[0-9A-Za-z._:+/=@-]{1,128}");
    private static final String KEPT = RequestId.class.getName();

    void register(@Observes Filters filters) {
        filters.register(RequestId::begin, RequestOrder.REQUEST_ID);
    }

    private static void begin(RoutingContext routing) {
        give(routing);
        routing.next();
    }

    /** Gives a request its id, unless it has one. */
    public static void give(RoutingContext routing) {
        var sent = routing.request().headers().getAll(HEADER_NAME);
        var id = sent.size() == 1 && isFit(sent.get(0)) ? sent.get(0) : newId();
        // Vert.x may reroute a request: this runs once per request.
        if (routing.data().putIfAbsent(KEPT, id) == null) {
            LogContext.beginRequest(id);
            routing.response().putHeader(HEADER_NAME, id);
        }
    }

    /** The id of a request; null before it has one. */
    public static String of(RoutingContext routing) {
        return routing.get(KEPT);
    }

    private static boolean isFit(String id) {
        return SAFE.matcher(id).matches() && Secrets.masked(id).equals(id);
    }

    private static String newId() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
