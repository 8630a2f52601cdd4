package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.Hibernate;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryContent;
import no.innovasjonsbase.platform.entry.EntryRenderer;
import no.innovasjonsbase.platform.entry.ErasedId;
import no.innovasjonsbase.platform.value.SortKey;

/** Unit of work: the entity changes of one transaction, in the order in which they are recorded in the journal. */
public final class UnitOfWork {
    /** Where they are stored; null in a dry run. */
    private final EntityManager entityManager;

    private final EntryRenderer renderer;
    private final Supplier<Instant> clock;
    /** When they are made; null until the first is. */
    private Instant time;

    private final List<EntryChange> recorded = new ArrayList<>();
    private final Set<Entry> changed = new HashSet<>();

    /**
     * What was done to an entry.
     *
     * @param content what it holds now; null where there is none any more
     * @param before its version before, where there is none any more
     * @param reason why it was erased; null where it wasn't
     * @param mergedInto the id of the entry that it was merged into; null where it wasn't
     */
    private record EntryChange(
            Change.Operation operation,
            Entry entry,
            EntryContent content,
            int before,
            String reason,
            String mergedInto) {
        /** A change that leaves an entry. */
        EntryChange(Change.Operation operation, Entry entry, EntryContent content) {
            this(operation, entry, content, 0, null, null);
        }

        /** The version that it made. */
        int version() {
            return leavesNone() ? before + 1 : entry.version;
        }

        /** Whether there is no entry after it. */
        boolean leavesNone() {
            return content == null;
        }
    }

    /**
     * Changes yet to be made.
     *
     * @param entityManager null where they are only noted
     * @param clock tells when the first of them is made, which is when all are: as late as can be, for where
     *     another write has committed in between, they all have to be moved behind it
     */
    UnitOfWork(EntityManager entityManager, EntryRenderer renderer, Supplier<Instant> clock) {
        this.entityManager = entityManager;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** Notes what was done to an entry; one change makes one version, so each entry is changed once. */
    private void note(EntryChange change) {
        if (!changed.add(change.entry())) {
            throw new IllegalStateException("Changed twice in one write: " + change.entry());
        }
        recorded.add(change);
    }

    /** Stores a new entry that has its id and maintainer. */
    public void create(Entry entry) {
        create(entry, renderer.contentOf(entry));
    }

    /**
     * Stores a new entry that has its id and maintainer.
     *
     * @param content what it holds
     */
    public void create(Entry entry, EntryContent content) {
        entry.createdAt = time();
        stamp(entry);
        if (entityManager != null) {
            entityManager.persist(entry);
        }
        note(new EntryChange(Change.Operation.CREATED, entry, content));
    }

    /** Keeps the changes made to a stored entry. */
    public void update(Entry entry) {
        update(entry, renderer.contentOf(entry));
    }

    /**
     * Keeps the changes made to a stored entry.
     *
     * @param content what it holds now
     */
    public void update(Entry entry, EntryContent content) {
        stamp(entry);
        if (entityManager == null) {
            // Nobody else counts it up where nothing is flushed.
            entry.version++;
        }
        note(new EntryChange(Change.Operation.UPDATED, entry, content));
    }

    /** Takes an entry away that nothing refers to. */
    public void delete(Entry entry) {
        if (entityManager != null) {
            entityManager.remove(entry);
        }
        note(new EntryChange(Change.Operation.DELETED, entry, null, entry.version, null, null));
    }

    /** Takes an entry away that nothing refers to any more, and has it lead to another, of the same type, that stays. */
    public void merge(Entry entry, Entry into) {
        if (entityManager != null) {
            // So that two entries are never merged into each other, nor one into what is gone.
            entityManager.lock(into, LockModeType.PESSIMISTIC_WRITE);
            entityManager.remove(entry);
        }
        note(new EntryChange(Change.Operation.MERGED, entry, null, entry.version, null, into.id));
    }

    /**
     * Takes an entry away that nothing refers to, and what it ever held with it.
     *
     * @param reason why, as the audit log has it
     */
    public void erase(Entry entry, String reason) {
        if (entityManager != null) {
            entityManager.remove(entry);
        }
        note(erasure(entry, entry.version, reason));
    }

    /**
     * Takes away what an entry held that was deleted before.
     *
     * @param deletion its newest change
     * @param reason why, as the audit log has it
     */
    public void eraseDeleted(Class<? extends Entry> type, Change deletion, String reason) {
        var entry = Entry.blank(type, deletion.entryId, deletion.maintainer);
        note(erasure(entry, deletion.entryVersion, reason));
    }

    /**
     * Takes away what an entry held before, and keeps what it holds: as if it were erased and then created as it is.
     *
     * @param reason why, as the audit log has it
     */
    public void erasePast(Entry entry, String reason) {
        recorded.add(erasure(entry, entry.version, reason));
        if (entityManager == null) {
            // Nobody else counts it up where nothing is flushed: one for the erasure, and one for what comes after.
            entry.version += 2;
        } else {
            entityManager.lock(entry, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        stamp(entry);
        note(new EntryChange(Change.Operation.CREATED, entry, renderer.contentOf(entry)));
    }

    private static EntryChange erasure(Entry entry, int before, String reason) {
        return new EntryChange(Change.Operation.ERASED, entry, null, before, reason, null);
    }

    /** When they are made. */
    Instant time() {
        if (time == null) {
            time = clock.get();
        }
        return time;
    }

    /** Gives what was done, and is stored by now, a later time. */
    void moveTo(Instant later) {
        time = later;
        for (var one : recorded) {
            if (!one.leavesNone()) {
                // Past the entity, whose version would go up once more.
                entityManager
                        .createQuery("update " + Hibernate.getClass(one.entry()).getSimpleName()
                                + " e set e.updatedAt = :time where e.id = :id")
                        .setParameter("time", later)
                        .setParameter("id", one.entry().id)
                        .executeUpdate();
                entityManager.detach(one.entry());
                one.entry().updatedAt = later;
            }
        }
    }

    /** The entries that are erased, or whose past is. */
    List<Entry> erased() {
        return recorded.stream()
                .filter(one -> one.operation() == Change.Operation.ERASED)
                .map(EntryChange::entry)
                .toList();
    }

    boolean isEmpty() {
        return recorded.isEmpty();
    }

    /** What was done as the journal keeps it, without numbers. */
    List<Change> toJournal(Caller by) {
        return recorded.stream().map(one -> changeOf(one, by)).toList();
    }

    private Change changeOf(EntryChange one, Caller by) {
        var entry = one.entry();
        var change = new Change();
        change.changedAt = time();
        change.operation = one.operation();
        change.entryType = entry.type();
        change.entryId =
                one.operation() == Change.Operation.ERASED ? ErasedId.of(entry.getClass(), entry.id) : entry.id;
        change.entryVersion = one.version();
        change.maintainer = entry.maintainer;
        change.reason = one.reason();
        change.mergedInto = one.mergedInto();
        change.actorOrganization = by.organization();
        change.actorClient = by.client();
        if (!one.leavesNone()) {
            change.state = renderer.documentOf(entry, one.content());
            change.languages = one.content().languages();
            change.shape = Change.SHAPE;
        }
        return change;
    }

    /** Forgets what was done, once it is kept. */
    void clear() {
        recorded.clear();
        changed.clear();
    }

    private void stamp(Entry entry) {
        entry.updatedAt = time();
        entry.sortKey = SortKey.of(entry.heading());
    }
}
