package no.innovasjonsbase.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

/** Why an index can't be kept in step for now; logged now and then, for it is tried again every second. */
final class FollowFailure {
    private static final Logger LOG = Logger.getLogger(FollowFailure.class);
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

    private volatile RuntimeException last;
    private Instant lastLogged = Instant.EPOCH;

    /** Notes that an update failed. */
    void note(RuntimeException failed, Instant now) {
        last = failed;
        if (lastLogged.plus(LOG_INTERVAL).isBefore(now)) {
            lastLogged = now;
            LOG.warn("The search index could not be updated; it is retried and catches up later", failed);
        }
    }

    /** Notes that an update succeeded. */
    void clear() {
        last = null;
    }

    /** Why the last update failed; empty if it succeeded. */
    Optional<String> reason() {
        return Optional.ofNullable(last).map(failed -> {
            Throwable deepest = failed;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return deepest.toString();
        });
    }
}
