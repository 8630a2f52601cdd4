package no.innovasjonsbase.journal;

import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.cache.ChangeClock;
import no.innovasjonsbase.platform.http.cache.ResponseCache;

/**
 * Invalidates cached responses by {@link ChangeClock} after commits: of this instance before they are acknowledged, and
 * on PostgreSQL of others within a second. While the database does not answer, the clock knows that it may have missed
 * something.
 */
@ApplicationScoped
class CommitCacheInvalidation {
    private static final Logger LOG = Logger.getLogger(CommitCacheInvalidation.class);
    private static final Duration MAX_STALENESS = Duration.ofSeconds(1);
    private static final Duration INTERVAL = Duration.ofMillis(400);
    private static final int BATCH = 100;

    private final ChangeClock clock;
    private final ResponseCache responses;
    private final EntryTypes types;
    private final ChangeNotifier notifier;
    private final boolean areOthers;
    private final CoalescingWorker others = new CoalescingWorker("change-clock", INTERVAL, this::look);
    /** The numbers of changes made here since the last look, which need not be told again. */
    private final NavigableSet<Long> own = new ConcurrentSkipListSet<>();

    private ChangeNotifier.Registration registration;
    private Head known;

    @Inject
    CommitCacheInvalidation(
            ChangeClock clock,
            ResponseCache responses,
            EntryTypes types,
            ChangeNotifier notifier,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.clock = clock;
        this.responses = responses;
        this.types = types;
        this.notifier = notifier;
        this.areOthers = kind.equals("postgresql");
    }

    void begin(@Observes StartupEvent start) {
        if (areOthers) {
            clock.knowsOthersUntil(System.nanoTime());
            registration = notifier.listen(others::signal);
            others.begin();
        }
    }

    void end(@Observes ShutdownEvent end) {
        if (areOthers) {
            registration.close();
            others.end();
        }
    }

    /** Changes were committed here. */
    void committed(List<Change> changes) {
        tell(changes);
        if (areOthers) {
            changes.forEach(change -> own.add(change.number));
        }
    }

    private void tell(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.operation == Change.Operation.ERASED)) {
            committedAnything();
            responses.forgetAll();
            return;
        }
        changes.forEach(change -> clock.changed(Entry.hrefOf(types.require(change.entryType), change.entryId)));
    }

    /** Something was committed, or may have been. */
    void committedAnything() {
        clock.changedEverything();
    }

    private void look() {
        var now = System.nanoTime();
        try {
            QuarkusTransaction.requiringNew().run(this::readOn);
            clock.knowsOthersUntil(now + MAX_STALENESS.toNanos());
        } catch (RuntimeException away) {
            LOG.debugf(away, "Changes by other instances could not be read");
        }
    }

    private void readOn() {
        var head = Head.current();
        var isKnownBase =
                known != null && known.missingUntil == head.missingUntil && Objects.equals(known.epoch, head.epoch);
        var changes = isKnownBase && head.number - known.number <= BATCH
                ? Change.listAfter(known.number, BATCH)
                : List.<Change>of();
        if (isKnownBase && changes.size() == head.number - known.number) {
            tell(changes.stream().filter(change -> !own.contains(change.number)).toList());
            own.headSet(head.number, true).clear();
        } else {
            committedAnything();
            own.clear();
        }
        known = head;
    }
}
