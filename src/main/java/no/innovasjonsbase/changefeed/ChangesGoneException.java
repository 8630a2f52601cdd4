package no.innovasjonsbase.changefeed;

import no.innovasjonsbase.platform.problem.Message;

/** Thrown for a number that changes can't be continued from; the way out is a new export. */
public class ChangesGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String epoch;
    private final long missingUntil;

    private ChangesGoneException(String message, String epoch, long missingUntil) {
        super(message);
        this.epoch = epoch;
        this.missingUntil = missingUntil;
    }

    /** The number belongs to another base than this, which has this epoch, or none yet. */
    public static ChangesGoneException rebuilt(String epoch) {
        return new ChangesGoneException("Of another base than " + epoch, epoch == null ? "–" : epoch, 0);
    }

    /** Some of what came after the number is not kept any more. */
    static ChangesGoneException forgotten(long missingUntil) {
        return new ChangesGoneException("Not kept until " + missingUntil, null, missingUntil);
    }

    /** Whether the number belongs to another base. */
    public boolean isOfAnotherBase() {
        return epoch != null;
    }

    /** The words for those who follow the base. */
    public Message detail(String export) {
        return isOfAnotherBase()
                ? Message.of("changes-of-another-base", "epoch", epoch, "export", export)
                : Message.of("changes-forgotten", "number", missingUntil, "export", export);
    }
}
