package no.innovasjonsbase.exchange;

import no.innovasjonsbase.editing.Copying;
import no.innovasjonsbase.journal.Changes;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Awaited;
import no.innovasjonsbase.platform.problem.Problem;

/** Puts the entries on lines into the base, and says what became of each. */
record LinePut(Copying copying, Caller by, ImportAnswer answer) {

    /** What became of a line; where it failed, everything is as it was. */
    LineView put(ParsedLine line, Awaited awaited, Changes changes) {
        if (line.isBlank()) {
            return LineView.without(line.number(), "blank");
        }
        if (line.isTrailer()) {
            return LineView.without(line.number(), ParsedLine.TRAILER);
        }
        try {
            if (line.problem() != null) {
                throw line.problem();
            }
            var put = copying.put(line.type(), line.id(), line.body(), by, awaited, changes);
            return answer.dealtWith(line, put);
        } catch (Problem problem) {
            return answer.failed(line, problem);
        }
    }
}
