package no.innovasjonsbase.backup;

/**
 * Tells the database that was left here from one that a backup was restored into. All but {@link #flushBatch} is done in a
 * transaction.
 */
interface DatabaseIdentity {
    /** Whether there is nothing to note. */
    boolean isSettled();

    /** Whether another copy of the database was used here last; nobody else answers that meanwhile. */
    boolean isRestored();

    /** Notes that this is the copy that is used here from now on. */
    void note();

    /** Done once the transaction that noted it is committed. */
    default void flushBatch() {}
}
