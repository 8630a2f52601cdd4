package no.innovasjonsbase.platform.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import no.innovasjonsbase.platform.problem.Problem;

/** Finds the tombstones of deleted and merged entries. */
public interface TombstoneLookup {
    /** What is left of an entry that was deleted or merged; empty where there is one, and where there never was. */
    Optional<Deletion> find(Class<? extends Entry> entity, String id);

    /** The same for many entries of a type, by their ids: one question to the database, however many. */
    Map<String, Deletion> findAll(Class<? extends Entry> entity, Collection<String> ids);

    /** Whether there is an entry with an id, or was one. */
    boolean isTaken(Class<? extends Entry> entity, String id);

    /**
     * What is left of an entry.
     *
     * @param version the version that its deletion was
     * @param time when it was deleted
     * @param mergedInto the id of the entry, of the same type, that it was merged into; null where it wasn't
     */
    record Deletion(int version, Instant time, String mergedInto) {
        /** The problem of whoever asks for the entry, which was one of a type. */
        public Problem problem(Class<? extends Entry> entity) {
            return mergedInto == null ? Problem.gone(time) : Problem.merged(time, Entry.hrefOf(entity, mergedInto));
        }
    }
}
