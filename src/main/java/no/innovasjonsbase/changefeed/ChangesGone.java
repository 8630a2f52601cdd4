package no.innovasjonsbase.changefeed;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Problems (410) for numbers that changes can't be continued from; the way out of each is a new export. */
final class ChangesGone {
    private static final String EXPORT = "/api/v1/export";

    private ChangesGone() {}

    /** The number belongs to another base than this. */
    static Problem rebuilt(String epoch) {
        return gone(Message.of("changes-of-another-base", "epoch", epoch == null ? "–" : epoch, "export", EXPORT));
    }

    /** Some of what came after the number is not kept any more. */
    static Problem forgotten(long missingUntil) {
        return gone(Message.of("changes-forgotten", "number", missingUntil, "export", EXPORT));
    }

    private static Problem gone(Message detail) {
        return Problem.of(ProblemType.CHANGES_GONE, detail);
    }
}
