package no.innovasjonsbase.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes changes that are older than the retention time ({@code ikb.journal.retention}), where there is one; never the newest of
 * an entry, which tells what it is or that it was deleted.
 *
 * <p>It goes through the numbers in small steps, each a transaction, so that writers don't wait for it and two instances
 * that do it at once hold each other up no longer than that; what one has deleted the other finds deleted.
 */
@ApplicationScoped
class RetentionJob {
    /** Answers to repeated requests are changes of the last day. */
    static final Duration MIN_KEEP = Duration.ofDays(2);

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final int BATCH_SIZE = 1000;

    private final Journal journal;
    private final Clock clock;
    private final Optional<Duration> retention;

    @Inject
    RetentionJob(
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "ikb.journal.retention") Optional<Duration> retention) {
        this.journal = journal;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        retention.ifPresent(this::deleteOlderThan);
    }

    /** Deletes what is older than this and than {@link #MIN_KEEP}; answers how many changes that were. */
    long deleteOlderThan(Duration age) {
        var before = clock.instant().minus(age.compareTo(MIN_KEEP) < 0 ? MIN_KEEP : age);
        var deleted = 0L;
        var head = journal.head();
        for (long after = 0; after < head && journal.reachesBack(after, before); after += BATCH_SIZE) {
            deleted += journal.deleteExpired(after, after + BATCH_SIZE, before);
        }
        if (deleted > 0) {
            LOG.infof("Deleted %d changes older than %s", deleted, before);
        }
        return deleted;
    }
}
