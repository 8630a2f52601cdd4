package no.innovasjonsbase.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.workers.Worker;

/**
 * Builds an index from the journal on a background thread while another serves searches. After a restart it resumes from the
 * position stored in the index; in a cluster the instances take turns.
 */
final class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(10);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(2);
    private static final Duration LOCK_RETRY_DELAY = Duration.ofMillis(50);

    private final IndexFollower follower;
    private final IndexStore store;
    private final Journal journal;
    private final Clock clock;
    private final Worker worker;
    private final long first;
    private final Instant begun;
    private Instant reported;
    private final Consumer<IndexFollower> onComplete;
    private boolean isComplete;

    /**
     * Creates a rebuild.
     *
     * @param onComplete called with the index once it has caught up with the journal
     */
    Rebuild(
            IndexFollower follower,
            IndexStore store,
            Journal journal,
            Clock clock,
            Consumer<IndexFollower> onComplete) {
        this.follower = follower;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.onComplete = onComplete;
        this.worker = new Worker("search-rebuild", () -> {}, this::turn, this::close);
        this.first = number();
        this.begun = clock.instant();
        this.reported = begun;
    }

    void start() {
        worker.start();
    }

    /** The name of the index being built. */
    String name() {
        return follower.index().name();
    }

    /** The number of the newest change that it holds. */
    long number() {
        return follower.position().number;
    }

    /** Stops after the current step, or interrupts it after so long; the position stays stored in the index. */
    void end(Duration timeout) {
        worker.end(timeout);
    }

    private void turn() {
        try {
            if (!name().equals(store.names().next())) {
                // Another instance finished it, or it was discarded.
                worker.end();
            } else if (!store.runExclusively(IndexStore.Role.NEXT, this::step)) {
                pause(LOCK_RETRY_DELAY);
            }
            if (reported.plus(PROGRESS_INTERVAL).isBefore(clock.instant())) {
                reported = clock.instant();
                report(begun, number() - first);
            }
        } catch (RuntimeException failed) {
            handle(failed);
        }
    }

    private void close() {
        if (!isComplete) {
            follower.index().close();
        }
    }

    private void step() {
        follower.step();
        if (follower.position().complete) {
            onComplete.accept(follower);
            isComplete = true;
            LOG.infof("The search index %s is built: it holds the changes up to %d", name(), number());
            worker.end();
        }
    }

    private void handle(RuntimeException failed) {
        if (worker.isOver()) {
            return;
        }
        if (DamagedIndexException.isBehind(failed)) {
            LOG.warnf(failed, "The search index %s was damaged while it was being built", name());
            store.discard(name());
        } else {
            LOG.warnf(failed, "The search index %s could not be built further; it is retried later", name());
            pause(RETRY_DELAY);
        }
    }

    private void report(Instant begun, long taken) {
        var head = Math.max(1, journal.head());
        var seconds = Math.max(1, Duration.between(begun, clock.instant()).toSeconds());
        LOG.infof(
                "The search index is being built: %d of %d changes (%d %%), %d a second",
                number(), head, number() * 100 / head, taken / seconds);
    }

    private void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
