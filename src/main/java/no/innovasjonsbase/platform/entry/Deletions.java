package no.innovasjonsbase.platform.entry;

import java.time.Instant;
import java.util.Optional;

/** Knows which entries there were. */
public interface Deletions {
    /** What is left of an entry that was deleted; empty where there is one, and where there never was. */
    Optional<Deletion> find(Class<? extends Entry> entity, String id);

    /** Whether there is an entry with an id, or was one. */
    boolean isTaken(Class<? extends Entry> entity, String id);

    /**
     * What is left of an entry.
     *
     * @param version the version that its deletion was
     * @param time when it was deleted
     */
    record Deletion(int version, Instant time) {}
}
