package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.SortKey;

/** The changes of one transaction, in the order they are made. */
public final class Changes {
    private final EntityManager database;
    private final Instant time;
    private final List<Made> made = new ArrayList<>();

    /** What was done to an entry. */
    record Made(Change.Operation operation, Entry entry) {}

    Changes(EntityManager database, Instant time) {
        this.database = database;
        this.time = time;
    }

    /** Stores a new entry that has its id and maintainer. */
    public void create(Entry entry) {
        entry.createdAt = time;
        stamp(entry);
        database.persist(entry);
        made.add(new Made(Change.Operation.CREATED, entry));
    }

    /** Keeps the changes made to a stored entry. */
    public void update(Entry entry) {
        stamp(entry);
        made.add(new Made(Change.Operation.UPDATED, entry));
    }

    /** Takes an entry away that nothing refers to. */
    public void delete(Entry entry) {
        database.remove(entry);
        made.add(new Made(Change.Operation.DELETED, entry));
    }

    Instant time() {
        return time;
    }

    List<Made> made() {
        return made;
    }

    private void stamp(Entry entry) {
        entry.updatedAt = time;
        entry.sortKey = SortKey.of(entry.heading());
    }
}
