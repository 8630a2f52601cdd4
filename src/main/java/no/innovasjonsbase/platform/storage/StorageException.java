package no.innovasjonsbase.platform.storage;

/** Thrown where nothing can be stored for now; nothing was. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final StorageUnavailableReason reason;

    StorageException(StorageUnavailableReason reason, Throwable cause) {
        super(reason.reason(), cause);
        this.reason = reason;
    }

    /** Why nothing can be stored. */
    public StorageUnavailableReason unavailableReason() {
        return reason;
    }
}
