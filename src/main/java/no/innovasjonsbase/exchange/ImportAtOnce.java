package no.innovasjonsbase.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import no.innovasjonsbase.journal.Journal;

/**
 * Deals with a copy in one transaction, which is undone where a line failed. Nobody else writes meanwhile. Memory is
 * constant: what is done is settled and forgotten a part at a time.
 */
record ImportAtOnce(Journal journal, LinePut lines, ImportLimits limits) {
    /** The transaction ends by itself a little later than the import, which can say why. */
    private static final Duration TO_BE_TOLD = Duration.ofMinutes(1);

    /** Deals with a copy and tells what becomes of it. */
    void run(Copy copy) {
        var referred = new Referred(copy.entries());
        var isKept = journal.writeAtLength(lines.by(), limits.time().plus(TO_BE_TOLD), kept -> kept, write -> {
            for (var part = copy.nextPart(); !part.isEmpty(); part = copy.nextPart()) {
                limits.requireTime();
                lines.tell(put(part, referred, write), limits);
            }
            return lines.answer().failures() == 0;
        });
        if (isKept) {
            lines.answer().noteStored();
        }
        lines.answer().conclude(journal.head(), null);
    }

    private List<LineView> put(List<ParsedLine> part, Referred referred, Journal.LongWrite write) {
        var told = new ArrayList<LineView>();
        for (var line : part) {
            referred.makeWayFor(line, write);
            told.add(lines.put(line, referred, write.changes()));
        }
        referred.settle(write);
        return told;
    }
}
