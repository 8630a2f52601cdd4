package no.innovasjonsbase.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.LastChange;

/**
 * The only door for writes.
 *
 * <p>What is written inside {@link #write} is one transaction: all of its changes get their numbers and are kept
 * together, or none is. The head is taken last, right before the commit, so that its lock is held as briefly as can be.
 */
@ApplicationScoped
public class Journal implements LastChange {
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Transactions transactions;
    private final Doorbell doorbell;

    @Inject
    Journal(EntityManager database, ObjectMapper json, Clock clock, Transactions transactions, Doorbell doorbell) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
        this.doorbell = doorbell;
    }

    /**
     * Does some work in a transaction of its own and journals the changes it makes.
     *
     * @param by who has it done
     * @param work creates, updates and deletes entries through the changes it is given; it may be done more than once
     * @return the changes, in the order they were made
     */
    public List<Change> write(Caller by, Consumer<Changes> work) {
        var made = transactions.write(() -> {
            var changes = new Changes(database, now());
            work.accept(changes);
            return commit(changes, by);
        });
        if (!made.isEmpty()) {
            doorbell.ring();
        }
        return made;
    }

    /**
     * Does some work as {@link #write} would, and undoes it.
     *
     * @return the changes that there would have been, without numbers
     */
    public List<Change> rehearse(Caller by, Consumer<Changes> work) {
        return transactions.rehearse(() -> {
            var changes = new Changes(database, now());
            work.accept(changes);
            database.flush();
            return changesOf(changes, by);
        });
    }

    /** The number of the newest change; 0 while there is none. */
    @Transactional
    public long head() {
        return Head.current().number;
    }

    /**
     * Where the journal stands.
     *
     * @param number the number of the newest change; 0 while there is none
     * @param epoch names this base among others; empty while there is no change
     */
    public record Standing(long number, String epoch) {}

    /** Where the journal stands. */
    @Transactional
    public Standing standing() {
        var head = Head.current();
        return new Standing(head.number, head.epoch == null ? "" : head.epoch);
    }

    @Override
    @Transactional
    public Optional<Instant> time() {
        return Optional.ofNullable(Head.current().changedAt);
    }

    private List<Change> commit(Changes changes, Caller by) {
        database.flush();
        var made = changesOf(changes, by);
        if (!made.isEmpty()) {
            var number = advance(made.size(), changes.time()) - made.size();
            for (var change : made) {
                change.number = ++number;
                change.persist();
            }
        }
        return made;
    }

    private List<Change> changesOf(Changes changes, Caller by) {
        return changes.made().stream()
                .map(made -> changeOf(made, changes.time(), by))
                .toList();
    }

    /** Moves the head on and answers where it stands now. */
    private long advance(int count, Instant time) {
        var head = database.find(Head.class, Head.ONLY, LockModeType.PESSIMISTIC_WRITE);
        head.number += count;
        // Another write that began later may have committed before this one.
        head.changedAt = head.changedAt == null || time.isAfter(head.changedAt) ? time : head.changedAt;
        if (head.epoch == null) {
            head.epoch = UUID.randomUUID().toString();
        }
        return head.number;
    }

    private Change changeOf(Changes.Made made, Instant time, Caller by) {
        var change = new Change();
        change.changedAt = time;
        change.operation = made.operation();
        change.entryType = made.entry().type();
        change.entryId = made.entry().id;
        var isDeletion = made.operation() == Change.Operation.DELETED;
        change.entryVersion = made.entry().version + (isDeletion ? 1 : 0);
        change.maintainer = made.entry().maintainer;
        change.actorOrganization = by.organization();
        change.actorClient = by.client();
        change.state = isDeletion ? null : stateOf(made.entry());
        return change;
    }

    /** The view of an entry as JSON, in every language. */
    public String stateOf(Entry entry) {
        try {
            return json.writeValueAsString(entry.view());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
