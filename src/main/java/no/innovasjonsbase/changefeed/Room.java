package no.innovasjonsbase.changefeed;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.ratelimit.CallerPlaces;
import no.innovasjonsbase.platform.ratelimit.Callers;

/** Room for so many who follow the base at a time, streams and waiting requests alike. */
@ApplicationScoped
class Room {
    private static final String RETRY_AFTER_SECONDS = "5";

    @Inject
    Tail tail;

    @Inject
    CurrentVertxRequest current;

    @Inject
    Callers callers;

    private final FollowingSettings settings;
    private final CallerPlaces ofCallers;

    @Inject
    Room(FollowingSettings settings) {
        this.settings = settings;
        this.ofCallers = new CallerPlaces(settings.maxPerCaller());
    }

    /** A place that someone takes; given back once, however often it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A place for one more.
     *
     * @throws Problem unavailable (503) where there is none
     */
    Place take() {
        if (tail.followers() >= settings.max()) {
            throw refusal("too-many-followers");
        }
        var caller = callers.of(current.getCurrent());
        if (!ofCallers.take(caller)) {
            throw refusal("too-many-followers-of-one");
        }
        tail.join();
        var isFree = new AtomicBoolean();
        return () -> {
            if (isFree.compareAndSet(false, true)) {
                tail.leave();
                ofCallers.release(caller);
            }
        };
    }

    private static Problem refusal(String reason) {
        return Problem.of(ProblemType.UNAVAILABLE, Message.of(reason))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
