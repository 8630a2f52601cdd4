package no.innovasjonsbase.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.ratelimit.CallerConcurrencyLimiter;
import no.innovasjonsbase.platform.ratelimit.CallerKeys;

/**
 * Streams exports, in whatever format, each from one snapshot of the database; limits how many run at a time, in all
 * and per caller.
 */
@ApplicationScoped
public class ExportStreamer {
    private static final int RETRY_AFTER_SECONDS = 30;

    private final ExportSettings settings;
    private final CurrentVertxRequest current;
    private final CallerKeys callers;
    private final Semaphore places;
    private final CallerConcurrencyLimiter ofCallers;

    @Inject
    ExportStreamer(ExportSettings settings, CurrentVertxRequest current, CallerKeys callers) {
        this.settings = settings;
        this.current = current;
        this.callers = callers;
        this.places = new Semaphore(settings.maxConcurrent());
        this.ofCallers = new CallerConcurrencyLimiter(settings.maxPerCaller());
    }

    /**
     * A copy as the answer to the request.
     *
     * @param filename the name that a browser keeps it under
     * @param body writes it, in a transaction of its own
     * @throws Problem unavailable (503) where too many are under way
     */
    public StreamingResponse stream(String filename, StreamingResponse.BodyWriter body) {
        var routing = current.getCurrent();
        var caller = callers.of(routing);
        if (!ofCallers.take(caller)) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-exports-of-one"));
        }
        if (!places.tryAcquire()) {
            ofCallers.release(caller);
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-exports"));
        }
        return StreamingResponse.to(routing, filename, settings.maxTime(), out -> write(body, out), () -> {
            places.release();
            ofCallers.release(caller);
        });
    }

    private void write(StreamingResponse.BodyWriter body, OutputStream out) throws IOException {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) settings.maxTime().toSeconds())
                    .run(() -> writeSnapshot(body, out));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void writeSnapshot(StreamingResponse.BodyWriter body, OutputStream out) {
        try {
            body.to(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
