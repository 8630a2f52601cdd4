package no.innovasjonsbase.platform.storage;

/** Thrown at the start where the data directory can't be used as it is; the message says in a line what to do. */
public class UnusableDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableDataException(String message) {
        super(message);
    }
}
