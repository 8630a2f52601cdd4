package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;

import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.platform.http.cache.ChangeClock;
import no.innovasjonsbase.platform.http.response.LastChange;

/**
 * The time of the newest change, read once until something changes: answers tell it that were made without the database.
 * Within a transaction it is what that transaction sees.
 */
@ApplicationScoped
class LastChangeTime implements LastChange {
    @Inject
    ChangeClock clock;

    private volatile Known known;

    /** A time and when, by {@link ChangeClock}, it was read. */
    private record Known(Instant changedAt, long readAt) {}

    @Override
    public Optional<Instant> time() {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            return Optional.ofNullable(Head.current().changedAt);
        }
        var last = known;
        if (last == null || !clock.isCurrent(last.readAt())) {
            var now = clock.now();
            last = new Known(QuarkusTransaction.requiringNew().call(Head::current).changedAt, now);
            known = last;
        }
        return Optional.ofNullable(last.changedAt());
    }

    @Override
    public String expression() {
        return "(select h.changedAt from Head h)";
    }
}
