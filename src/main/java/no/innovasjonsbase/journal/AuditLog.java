package no.innovasjonsbase.journal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import no.innovasjonsbase.platform.access.AuditedAction;

/** Who changed what: the changes of entries, and in between what was done to keys, subscriptions and backups. */
@ApplicationScoped
class AuditLog {
    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** One record and its place. */
    record Placed(AuditPlace place, AuditRecordView view) {}

    /** Notes what is done, in the transaction that does it. */
    void note(@Observes AuditedAction done) {
        // The lock puts it in a row with the changes: who read on beyond its place would miss it otherwise.
        var head = entityManager.find(Head.class, Head.ONLY);
        // The transaction may have read it before it had the lock.
        entityManager.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        var event = new AuditEvent();
        event.changeNumber = head.number;
        event.occurredAt = clock.instant();
        event.operation = done.operation().name().toLowerCase(Locale.ROOT);
        event.subjectType = done.type();
        event.subjectId = done.id();
        event.actorOrganization = done.by().organization();
        event.actorClient = done.by().client();
        event.persist();
    }

    /** Up to so many records that come after a place, in order. */
    List<Placed> listAfter(AuditPlace place, int limit) {
        var changes = Change.listAfter(place.changeNumber(), limit).stream()
                .map(change -> new Placed(new AuditPlace(change.number, 0), AuditRecordView.of(change)));
        var events = AuditEvent.listAfter(place, limit).stream()
                .map(event -> new Placed(new AuditPlace(event.changeNumber, event.id), AuditRecordView.of(event)));
        return Stream.concat(changes, events)
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .limit(limit)
                .toList();
    }
}
