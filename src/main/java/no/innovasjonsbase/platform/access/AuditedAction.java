package no.innovasjonsbase.platform.access;

/**
 * CDI event of an audited action that is no change of an entry. It is fired within the transaction that does it, for
 * the audit log.
 *
 * @param operation what was done
 * @param type what kind of thing it was done to, as in {@code api-key}
 * @param id which of them
 * @param by who did it
 */
public record AuditedAction(Operation operation, String type, String id, Caller by) {
    /** What is done to such things. */
    public enum Operation {
        CREATED,
        REVOKED,
        DELETED
    }
}
