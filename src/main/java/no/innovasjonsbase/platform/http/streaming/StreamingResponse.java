package no.innovasjonsbase.platform.http.streaming;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.ext.web.RoutingContext;

/**
 * A streaming response: its body is written while it is sent, for it is too long to be held. {@link StreamingResponseSender} sends it.
 *
 * @param filename the name that a browser keeps it under; null where it is no file
 * @param longest how long it may take as a whole; null where that doesn't matter
 * @param body writes it
 * @param end done once when it is over, also where nothing of it was ever written
 */
public record StreamingResponse(String filename, Duration longest, BodyWriter body, Runnable end) {

    /**
     * The answer to a request, whose end is done however and whenever its client goes: the framework drops the answer to one
     * that has gone before there was any, and tells nobody.
     */
    public static StreamingResponse to(
            RoutingContext request, String filename, Duration longest, BodyWriter body, Runnable end) {
        var isOver = new AtomicBoolean();
        Runnable endOnce = () -> {
            if (isOver.compareAndSet(false, true)) {
                end.run();
            }
        };
        request.addEndHandler(ended -> endOnce.run());
        if (request.response().closed()) {
            endOnce.run();
        }
        return new StreamingResponse(filename, longest, body, endOnce);
    }

    /** Writes an answer. */
    @FunctionalInterface
    public interface BodyWriter {
        /**
         * Writes all of it. Whatever it throws once a part is sent ends the answer in the middle.
         *
         * @throws IOException where the client is gone or too slow
         */
        void to(OutputStream out) throws IOException;
    }
}
