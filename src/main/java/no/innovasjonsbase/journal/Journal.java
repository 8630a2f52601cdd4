package no.innovasjonsbase.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.LastChange;

/**
 * The only door for writes.
 *
 * <p>What is written inside {@link #write} is one transaction: all of its changes get their numbers and are kept
 * together, or none is. The head is taken last, right before the commit, so that its lock is held as briefly as can be.
 *
 * <p>Only so many transactions write at a time ({@code ikb.journal.writers}): unadmitted writers would queue up on the
 * head's lock, each holding a connection, and H2 can tear a transaction when several commit at once and the process is
 * killed.
 */
@ApplicationScoped
public class Journal implements LastChange {
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore admission;

    @Inject
    Journal(EntityManager database, ObjectMapper json, Clock clock, JournalSettings settings) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.admission = new Semaphore(settings.writers(), true);
    }

    /**
     * Does some work in a transaction of its own and journals the changes it makes.
     *
     * @param work creates, updates and deletes entries through the changes it is given
     */
    public void write(Consumer<Changes> work) {
        admission.acquireUninterruptibly();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                seeOthersCommits();
                var changes = new Changes(database, now());
                work.accept(changes);
                commit(changes);
            });
        } finally {
            admission.release();
        }
    }

    /** The number of the newest change; 0 while there is none. */
    @Transactional
    public long head() {
        return Head.current().number;
    }

    @Override
    @Transactional
    public Optional<Instant> time() {
        return Optional.ofNullable(Head.current().changedAt);
    }

    /** Reads run on a snapshot; a write has to see what was committed while it waited for a lock. */
    private void seeOthersCommits() {
        database.unwrap(Session.class)
                .doWork(connection ->
                        connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_READ_COMMITTED));
    }

    private void commit(Changes changes) {
        database.flush();
        if (changes.made().isEmpty()) {
            return;
        }
        var last = advance(changes.made().size(), changes.time());
        var number = last - changes.made().size();
        for (var made : changes.made()) {
            var change = changeOf(made, changes.time());
            change.number = ++number;
            change.persist();
        }
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

    private Change changeOf(Changes.Made made, Instant time) {
        var change = new Change();
        change.changedAt = time;
        change.operation = made.operation();
        change.entryType = made.entry().type();
        change.entryId = made.entry().id;
        change.entryVersion = made.entry().version;
        change.maintainer = made.entry().maintainer;
        change.state = made.operation() == Change.Operation.DELETED ? null : stateOf(made.entry());
        return change;
    }

    private String stateOf(Entry entry) {
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
