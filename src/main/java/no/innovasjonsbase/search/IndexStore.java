package no.innovasjonsbase.search;

import java.util.Set;

/** Where the indexes are kept, and what is known of them: which one answers, and which one is being made. */
interface IndexStore {
    /** What an index is there for. */
    enum Role {
        /** It answers. */
        LIVE,
        /** It is being made, to answer in place of the other. */
        NEXT
    }

    /**
     * The names of the indexes.
     *
     * @param live the one that answers; null where there is none
     * @param next the one that is being made; null where there is none
     */
    record Names(String live, String next) {}

    /** The names as they are now; another instance may have changed them. */
    Names names();

    /** The index of a name, made where it doesn't exist. */
    EntryIndex open(String name);

    /** Has an index made under a name, unless one is being made already. */
    void startRebuild(String name);

    /** Takes an index out of use that is damaged or of another base, whatever it was there for. */
    void discard(String name);

    /** Lets the index that was being made answer from now on, unless it is another by now. */
    void promote(String name);

    /**
     * Does some work on the index that is there for something, unless another instance is at it.
     *
     * @return whether it was done
     */
    boolean runExclusively(Role role, Runnable work);

    /** Takes away what has none of these names. */
    void deleteAllExcept(Set<String> names);
}
