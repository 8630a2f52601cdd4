package no.innovasjonsbase.platform.http.body;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The rest of a body that is read part by part, where its request was answered before the end. */
final class UnreadBody {
    private UnreadBody() {}

    /**
     * Has the connection of a request closed where it was answered before all of its body was read (its sender is not known, or
     * there is no room), once the client had the time to see the answer.
     */
    static void closeConnection(RoutingContext routing, Duration timeout) {
        var request = routing.request();
        routing.addHeadersEndHandler(answering -> {
            if (!request.isEnded()) {
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
        });
        routing.addEndHandler(answered -> {
            if (!request.isEnded()) {
                discard(routing, timeout);
            }
        });
    }

    private static void discard(RoutingContext routing, Duration timeout) {
        var request = routing.request();
        var discarded = new AtomicLong();
        request.handler(part -> {
            if (discarded.addAndGet(part.length()) > BodyCollector.MAX_THROWN_AWAY) {
                request.connection().close();
            }
        });
        request.endHandler(ended -> request.connection().close());
        request.resume();
        routing.vertx()
                .setTimer(timeout.toMillis(), late -> request.connection().close());
    }
}
