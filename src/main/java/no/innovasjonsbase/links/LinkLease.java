package no.innovasjonsbase.links;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.database.Transactions;

/** This instance's lease: one of several checks links. Killed, it leaves the lease to expire, and another takes over. */
@ApplicationScoped
class LinkLease {
    /** What a lease lasts beyond the longest check: allows for DNS, a slow database and clock skew. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final String instance = UUID.randomUUID().toString();
    private volatile long renewedAt;

    @Inject
    Transactions transactions;

    @Inject
    LinkSettings settings;

    @Inject
    Clock clock;

    /** Acquires or renews the lease; answers false where another instance holds it. */
    boolean acquire() {
        var begun = System.nanoTime();
        var isHeld = transactions.write(() -> {
            var now = clock.instant();
            return LinkCheck.lease(instance, now.plus(duration()), now);
        });
        renewedAt = begun;
        return isHeld;
    }

    /** Renews the lease in time before a check that begins now could outlast it; answers false where it was lost. */
    boolean keep() {
        return System.nanoTime() - renewedAt < MARGIN.dividedBy(2).toNanos() || acquire();
    }

    /** Releases the lease, so that others take over without waiting for it to expire. */
    void release() {
        transactions.writeIfPossible(() -> LinkCheck.release(instance));
    }

    private Duration duration() {
        var check = settings.timeout().multipliedBy(LinkClient.MAX_TIMEOUTS);
        var intervals = settings.hostInterval().multipliedBy(LinkClient.MAX_REQUESTS);
        return check.plus(intervals).plus(MARGIN);
    }
}
