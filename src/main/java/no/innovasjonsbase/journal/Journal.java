package no.innovasjonsbase.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryRenderer;
import no.innovasjonsbase.platform.entry.ErasedId;

/**
 * Runs all writes in transactions, and records each change in the journal under a gap-free number.
 *
 * <p>What is written inside {@link #write} is one transaction: all of its changes get their numbers and are kept
 * together, or none is. The head is taken last, right before the commit, so that its lock is held as briefly as can be.
 */
@ApplicationScoped
public class Journal {
    private final EntityManager entityManager;
    private final EntryRenderer renderer;
    private final Clock clock;
    private final Transactions transactions;
    private final WriteLock lock;
    private final ChangeNotifier notifier;
    private final CommitCacheInvalidation cacheInvalidation;
    private final Event<ErasedEntry> erasures;
    /** The latest time that a change was given here, or had been given at the first write; null before that. */
    private volatile Instant newest;

    @Inject
    Journal(
            EntityManager entityManager,
            EntryRenderer renderer,
            Clock clock,
            Transactions transactions,
            WriteLock lock,
            ChangeNotifier notifier,
            CommitCacheInvalidation cacheInvalidation,
            Event<ErasedEntry> erasures) {
        this.entityManager = entityManager;
        this.renderer = renderer;
        this.clock = clock;
        this.transactions = transactions;
        this.lock = lock;
        this.notifier = notifier;
        this.cacheInvalidation = cacheInvalidation;
        this.erasures = erasures;
    }

    /**
     * Runs work in a write transaction and records the changes it makes.
     *
     * @param by who has it done
     * @param work creates, updates and deletes entries through the changes it is given; it may be done more than once
     * @return the changes, in the order they were made
     */
    public List<Change> write(Caller by, Consumer<UnitOfWork> work) {
        return write(by, lock::share, work);
    }

    /** Runs work as {@link #write} does, while nobody else writes: it sees all that others have written, or they see what it has. */
    public List<Change> writeAlone(Caller by, Consumer<UnitOfWork> work) {
        return write(by, lock::exclude, work);
    }

    private List<Change> write(Caller by, Runnable lock, Consumer<UnitOfWork> work) {
        var mayBeCommitted = new AtomicBoolean();
        try {
            var made = transactions.write(() -> {
                lock.run();
                var changes = new UnitOfWork(entityManager, renderer, this::now);
                work.accept(changes);
                var numbered = commit(changes, by);
                mayBeCommitted.set(true);
                return numbered;
            });
            if (!made.isEmpty()) {
                cacheInvalidation.committed(made);
                notifier.changed();
            }
            return made;
        } catch (RuntimeException | Error failed) {
            if (mayBeCommitted.get()) {
                cacheInvalidation.committedAnything();
            }
            throw failed;
        }
    }

    /**
     * Runs work as {@link #write} would, but stores nothing and waits for nobody.
     *
     * @return the changes that there would have been, without numbers
     */
    public List<Change> dryRun(Caller by, Consumer<UnitOfWork> work) {
        return transactions.dryRun(() -> {
            var changes = new UnitOfWork(null, renderer, this::now);
            work.accept(changes);
            return changes.toJournal(by);
        });
    }

    /**
     * Deletes, in a transaction of its own, changes within a range of numbers that are older than an instant and not the
     * newest of their entry, and notes up to where changes may be missing from now on. The only way a change ever goes.
     *
     * @return how many were deleted
     */
    int deleteExpired(long after, long upTo, Instant before) {
        try {
            return transactions.write(() -> {
                var last = ChangeMaintenance.findLastForgettable(after, upTo, before);
                if (last.isEmpty()) {
                    return 0;
                }
                // Whoever reads after this commit is told; whoever began before reads what was there then.
                var head = entityManager.find(Head.class, Head.ONLY, LockModeType.PESSIMISTIC_WRITE);
                head.missingUntil = Math.max(head.missingUntil, last.get());
                return ChangeMaintenance.deleteForgettable(after, last.get(), before);
            });
        } finally {
            cacheInvalidation.committedAnything();
        }
    }

    /** Whether the first change after a number is older than an instant. */
    @Transactional
    boolean reachesBack(long after, Instant before) {
        return Change.listAfter(after, 1).stream().anyMatch(change -> change.changedAt.isBefore(before));
    }

    /**
     * Runs long work in one exclusive transaction and records the changes it makes in batches, so that there may be
     * any number of them: what was flushed is out of memory. The head is locked from the first batch on, so that the numbers
     * are gap-free all the same, and nobody sees any of it before the end.
     *
     * @param by who has it done
     * @param limit how long it may take before it is undone
     * @param isKept whether an answer is to be committed; otherwise everything is undone
     * @param work is done once; changes that it leaves unflushed are lost
     */
    public <T> T writeInBatches(Caller by, Duration limit, Predicate<T> isKept, Function<BatchWrite, T> work) {
        try {
            return transactions.writeExclusively(limit, isKept, () -> {
                lock.exclude();
                var changes = new UnitOfWork(entityManager, renderer, this::now);
                return work.apply(new BatchWrite(changes, () -> {
                    commit(changes, by);
                    entityManager.flush();
                    entityManager.clear();
                }));
            });
        } finally {
            cacheInvalidation.committedAnything();
        }
    }

    /**
     * Runs work as {@link #writeInBatches} would, but stores nothing and waits for nobody: a flush only clears the
     * persistence context.
     */
    public <T> T dryRunInBatches(Function<BatchWrite, T> work) {
        return transactions.dryRun(
                () -> work.apply(new BatchWrite(new UnitOfWork(null, renderer, this::now), entityManager::clear)));
    }

    /**
     * A write whose changes are recorded in batches.
     *
     * @param changes where changes are made
     * @param flush stores and numbers them, and clears the persistence context
     */
    public record BatchWrite(UnitOfWork changes, Runnable flush) {
        /** Stores and numbers the changes made since the last time, and clears the persistence context. */
        public void flushBatch() {
            flush.run();
            changes.clear();
        }
    }

    /**
     * Gives the base a new epoch in the transaction under way, as after its database was restored: numbers of the old epoch are
     * no longer valid. A base without a change has no epoch and gets none.
     */
    public Position renewEpoch() {
        var head = entityManager.find(Head.class, Head.ONLY, LockModeType.PESSIMISTIC_WRITE);
        head.epoch = head.epoch == null ? null : UUID.randomUUID().toString();
        return new Position(head.number, head.epoch);
    }

    /** Where the journal stands. All changes up to there outlive the process, so they can be passed on. */
    @Transactional
    public Head current() {
        var head = Head.current();
        transactions.awaitStored();
        return head;
    }

    /** The number of the newest change; 0 while there is none. */
    @Transactional
    public long head() {
        return current().number;
    }

    /** Where the journal stands, and of which base it is. */
    @Transactional
    public Position position() {
        var head = current();
        return new Position(head.number, head.epoch);
    }

    /**
     * A place in the journal of a base.
     *
     * @param number that of the newest change; 0 while there is none
     * @param epoch names the base among others; null while there is no change
     */
    public record Position(long number, String epoch) {}

    private List<Change> commit(UnitOfWork changes, Caller by) {
        entityManager.flush();
        changes.erased().forEach(this::erase);
        if (changes.isEmpty()) {
            return List.of();
        }
        var head = entityManager.find(Head.class, Head.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (head.changedAt != null && head.changedAt.isAfter(changes.time())) {
            // Another write that began later has committed before this one.
            changes.moveTo(head.changedAt);
        }
        var made = changes.toJournal(by);
        var number = head.number;
        advance(head, made.size(), changes.time());
        for (var change : made) {
            change.number = ++number;
            change.persist();
        }
        return made;
    }

    private void erase(Entry entry) {
        ChangeMaintenance.erase(entry.type(), entry.id, ErasedId.of(entry.getClass(), entry.id));
        erasures.fire(new ErasedEntry(entry.type(), entry.id));
    }

    /** Moves the locked head on. */
    private void advance(Head head, int count, Instant time) {
        head.number += count;
        head.changedAt = time;
        newest = time;
        if (head.epoch == null) {
            head.epoch = UUID.randomUUID().toString();
        }
    }

    /** The time that a write's first change is made at: never before that of a change that is known here, wherever the clock was set. */
    private Instant now() {
        if (newest == null) {
            newest = Head.findTime().orElse(Instant.EPOCH);
        }
        var now = clock.instant();
        return now.isBefore(newest) ? newest : now;
    }
}
