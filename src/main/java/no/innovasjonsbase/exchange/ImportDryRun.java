package no.innovasjonsbase.exchange;

import java.util.ArrayList;
import java.util.List;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * Tells what would become of a copy, and stores nothing of it. It reads only, each part from a snapshot of its own, and
 * so waits for no writer and has none wait.
 */
record ImportDryRun(Journal journal, LinePut lines, ImportLimits limits) {

    /**
     * Goes through a copy and tells what would become of it.
     *
     * @param damage what is wrong with the copy as a whole; null where nothing is
     */
    void run(Copy copy, boolean isAtomic, Problem damage) {
        for (var part = copy.nextPart(); !part.isEmpty(); part = copy.nextPart()) {
            limits.requireTime();
            var those = part;
            lines.tell(journal.dryRunAtLength(write -> put(those, copy, isAtomic, write)), limits);
        }
        lines.answer().conclude(journal.head(), damage);
    }

    private List<LineView> put(List<ParsedLine> part, Copy copy, boolean isAtomic, Journal.LongWrite write) {
        var told = new ArrayList<LineView>();
        var referred = new Referred(isAtomic ? copy.entries() : copy.entriesSoFar());
        for (var line : part) {
            referred.makeWayFor(line, write);
            var outcome = lines.put(line, referred, write.changes());
            told.add(outcome);
            copy.noteOutcome(line, outcome.problem() == null);
        }
        return told;
    }
}
