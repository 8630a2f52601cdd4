package no.innovasjonsbase.links;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.CoalescingWorker;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.database.WriteRefusedException;
import no.innovasjonsbase.platform.storage.StorageException;

/**
 * Checks the links of entries at the interval that the settings have, if any, one link at a time. The result of each check
 * is stored at once, so that it goes on wherever it was interrupted.
 */
@ApplicationScoped
class LinkCheckJob {
    private static final Logger LOG = Logger.getLogger(LinkCheckJob.class);
    /** How many links are checked in one run of the worker, which is to end long before it is taken for hung. */
    private static final int BATCH = 3;

    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);
    private static final Duration MIN_PAUSE = Duration.ofMillis(100);

    @Inject
    LinkSettings settings;

    @Inject
    LinkCollector collector;

    @Inject
    LinkClient client;

    @Inject
    LinkLease lease;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    private CoalescingWorker worker;
    private volatile boolean isStopping;
    /** How many links were checked since the last report. */
    private int checks;

    void begin(@Observes StartupEvent start) {
        settings.checkInterval().ifPresent(interval -> {
            worker = new CoalescingWorker("link-check", pauseFor(interval), this::run);
            worker.begin();
        });
    }

    /** Begins no further check during the shutdown delay. */
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        isStopping = true;
    }

    void end(@Observes ShutdownEvent end) {
        isStopping = true;
        if (worker != null) {
            worker.end();
            lease.release();
        }
    }

    private static Duration pauseFor(Duration interval) {
        var pause = interval.compareTo(MAX_PAUSE) < 0 ? interval : MAX_PAUSE;
        return pause.compareTo(MIN_PAUSE) < 0 ? MIN_PAUSE : pause;
    }

    private void run() {
        try {
            if (!isCollectionDue() && listDue().isEmpty()) {
                report();
            } else if (!isStopping && lease.acquire()) {
                collectIfDue();
                checkDueLinks();
            }
        } catch (StorageException | WriteRefusedException refused) {
            LOG.debugf("Links are checked later: %s", refused.getMessage());
        }
    }

    private boolean isCollectionDue() {
        var last = QuarkusTransaction.requiringNew().call(LinkCheck::current).collectedAt;
        return last == null || !last.isAfter(clock.instant().minus(shortInterval()));
    }

    private List<CheckedLink> listDue() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> CheckedLink.listDue(now.minus(interval()), now.minus(shortInterval()), BATCH));
    }

    private Duration interval() {
        return settings.checkInterval().orElseThrow();
    }

    /** How often links are collected, and those checked that have failed once. */
    private Duration shortInterval() {
        return interval().compareTo(settings.confirmAfter()) < 0 ? interval() : settings.confirmAfter();
    }

    private boolean mayGoOn() {
        return !isStopping && lease.keep();
    }

    private void collectIfDue() {
        var begun = clock.instant();
        if (isCollectionDue() && collector.collect(this::mayGoOn)) {
            transactions.write(() -> LinkCheck.noteCollection(begun));
        }
    }

    private void checkDueLinks() {
        try {
            for (var link : listDue()) {
                if (!mayGoOn()) {
                    return;
                }
                var result = client.check(link.address);
                // What was interrupted says nothing of the link.
                if (!isStopping) {
                    record(link.id, result);
                }
            }
            worker.signal();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void record(long id, LinkCheckResult result) {
        transactions.write(() -> {
            // It may be gone by now.
            var link = CheckedLink.<CheckedLink>findByIdOptional(id);
            link.ifPresent(found -> found.record(result, clock.instant(), settings.confirmAfter()));
            return link;
        });
        checks++;
    }

    private void report() {
        if (checks > 0) {
            var unreachable = QuarkusTransaction.requiringNew().call(CheckedLink::countUnreachable);
            LOG.infof("Links checked: %d. Unreachable links: %d", checks, unreachable);
            checks = 0;
        }
    }
}
