package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.hibernate.Hibernate;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryContent;
import no.innovasjonsbase.platform.entry.EntryRenderer;
import no.innovasjonsbase.platform.value.SortKey;

/** The changes of one transaction, in the order they are recorded. */
public final class Changes {
    /** Where they are stored; null in a dry run. */
    private final EntityManager database;

    private final EntryRenderer renderer;
    private Instant time;
    private final List<EntryChange> recorded = new ArrayList<>();
    private final Set<Entry> changed = new HashSet<>();

    /**
     * What was done to an entry.
     *
     * @param content what it holds now; null where it was deleted
     */
    record EntryChange(Change.Operation operation, Entry entry, EntryContent content) {}

    /**
     * Changes yet to be made.
     *
     * @param database null where they are only noted
     */
    Changes(EntityManager database, EntryRenderer renderer, Instant time) {
        this.database = database;
        this.renderer = renderer;
        this.time = time;
    }

    /** Notes what was done to an entry; one change makes one version, so each entry is changed once. */
    private void note(Change.Operation operation, Entry entry, EntryContent content) {
        if (!changed.add(entry)) {
            throw new IllegalStateException("Changed twice in one write: " + entry);
        }
        recorded.add(new EntryChange(operation, entry, content));
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
        entry.createdAt = time;
        stamp(entry);
        if (database != null) {
            database.persist(entry);
        }
        note(Change.Operation.CREATED, entry, content);
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
        if (database == null) {
            // Nobody else counts it up where nothing is flushed.
            entry.version++;
        }
        note(Change.Operation.UPDATED, entry, content);
    }

    /** Takes an entry away that nothing refers to. */
    public void delete(Entry entry) {
        if (database != null) {
            database.remove(entry);
        }
        note(Change.Operation.DELETED, entry, null);
    }

    Instant time() {
        return time;
    }

    /** Gives what was done, and is stored by now, a later time. */
    void moveTo(Instant later) {
        time = later;
        for (var one : recorded) {
            if (one.operation() != Change.Operation.DELETED) {
                // Past the entity, whose version would go up once more.
                database.createQuery("update " + Hibernate.getClass(one.entry()).getSimpleName()
                                + " e set e.updatedAt = :time where e.id = :id")
                        .setParameter("time", later)
                        .setParameter("id", one.entry().id)
                        .executeUpdate();
                database.refresh(one.entry());
            }
        }
    }

    List<EntryChange> recorded() {
        return recorded;
    }

    /** Forgets what was done, once it is kept. */
    void forget() {
        recorded.clear();
        changed.clear();
    }

    private void stamp(Entry entry) {
        entry.updatedAt = time;
        entry.sortKey = SortKey.of(entry.heading());
    }
}
