package no.innovasjonsbase.search.index;

import java.util.Set;

/** Stores the search indexes and records which one is live and which one is being built. */
interface IndexStore {
    /** The role of an index. */
    enum Role {
        /** Serves searches. */
        LIVE,
        /** Is being built to replace the live one. */
        NEXT
    }

    /**
     * The names of the live index and the one being built.
     *
     * @param live the one that serves searches; null if there is none
     * @param next the one being built; null if there is none
     */
    record Names(String live, String next) {}

    /** Whether other instances change the same indexes. */
    boolean isShared();

    /** Returns the current names; another instance may have changed them. */
    Names names();

    /** Opens the index of a name, creating it if it doesn't exist. */
    EntryIndex open(String name);

    /** Registers a name for an index to be built, unless one is being built already. */
    void startRebuild(String name);

    /** Unregisters an index that is damaged or belongs to another database, whatever its role. */
    void discard(String name);

    /** Makes the index being built the live one, if it still is the one being built. */
    void promote(String name);

    /**
     * Runs a task while holding the lock of a role, unless another instance holds it.
     *
     * @return whether the task ran
     */
    boolean runExclusively(Role role, Runnable work);

    /** Deletes all indexes but those of these names. */
    void deleteAllExcept(Set<String> names);
}
