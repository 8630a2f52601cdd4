package no.innovasjonsbase.platform.database;

/** Thrown where a write did not get its turn; nothing was stored, and it may be tried again. */
public class WriteRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WriteRefusedException(WriteAdmission.Refusal reason) {
        super("A write was refused: " + reason);
    }
}
