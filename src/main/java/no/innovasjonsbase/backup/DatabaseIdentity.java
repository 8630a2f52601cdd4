package no.innovasjonsbase.backup;

/**
 * Detects by a stored identity that the database was replaced by another copy, as by restoring a backup. All but {@link
 * #afterCommit} is done in a transaction.
 */
interface DatabaseIdentity {
    /** Whether the stored identity is that of the database in use. */
    boolean isUpToDate();

    /** Whether another copy of the database was used here last; nobody else answers that meanwhile. */
    boolean isRestored();

    /** Stores the identity of the database in use. */
    void record();

    /** Called after the transaction of {@link #record} has committed. */
    default void afterCommit() {}
}
