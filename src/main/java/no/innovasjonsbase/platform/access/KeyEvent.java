package no.innovasjonsbase.platform.access;

/**
 * Something that was done to an API key. It is fired within the transaction that does it, for the audit log.
 *
 * @param operation what was done
 * @param key the id of the key
 * @param by who did it
 */
public record KeyEvent(Operation operation, String key, Caller by) {
    /** What is done to keys. */
    public enum Operation {
        CREATED,
        REVOKED
    }
}
