package no.innovasjonsbase.platform.storage;

/** Thrown where nothing can be stored for now; nothing was. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final StorageUnavailableReason trouble;

    StorageException(StorageUnavailableReason trouble, Throwable cause) {
        super(trouble.reason(), cause);
        this.trouble = trouble;
    }

    /** Why nothing can be stored. */
    public StorageUnavailableReason trouble() {
        return trouble;
    }
}
