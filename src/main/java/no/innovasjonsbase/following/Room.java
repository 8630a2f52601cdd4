package no.innovasjonsbase.following;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Room for so many who follow the base at a time, streams and waiting requests alike. */
@ApplicationScoped
class Room {
    private static final String RETRY_AFTER_SECONDS = "5";

    @Inject
    Tail tail;

    @Inject
    FollowingSettings settings;

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
        if (tail.followers() >= settings.atMost()) {
            throw Problem.of(ProblemType.UNAVAILABLE, Message.of("too-many-followers"))
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        tail.join();
        var isFree = new AtomicBoolean();
        return () -> {
            if (isFree.compareAndSet(false, true)) {
                tail.leave();
            }
        };
    }
}
