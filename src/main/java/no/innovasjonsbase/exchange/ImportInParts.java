package no.innovasjonsbase.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import no.innovasjonsbase.journal.Changes;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.PendingReferences;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Deals with a copy some lines at a time, each part a transaction; a line that fails leaves the others as they are. */
record ImportInParts(Journal journal, LinePut lines, ImportLimits limits) {
    private static final int MOST_ATTEMPTS = 10;

    /**
     * Deals with a copy and tells what becomes of it.
     *
     * @param damage what is wrong with the copy as a whole; null where nothing is
     */
    void run(Copy copy, Problem damage) {
        lines.answer().noteStored();
        for (var part = copy.nextPart(); !part.isEmpty(); part = copy.nextPart()) {
            limits.requireTime();
            lines.tell(put(part), limits);
        }
        lines.answer().conclude(journal.head(), damage);
    }

    private List<LineView> put(List<ParsedLine> part) {
        try {
            return write(part);
        } catch (RuntimeException failed) {
            var problem = ProblemMappers.problemOf(failed, "A part of an import");
            if (problem.type() == ProblemType.UNAVAILABLE) {
                throw problem;
            }
            if (part.size() == 1) {
                return List.of(lines.answer().failed(part.get(0), problem));
            }
            // One of them fails in a way that only the database knows: the others needn't.
            return part.stream().flatMap(line -> put(List.of(line)).stream()).toList();
        }
    }

    /** Waits for its turn longer than a single write would. */
    private List<LineView> write(List<ParsedLine> part) {
        for (int attempt = 1; ; attempt++) {
            try {
                var told = new ArrayList<LineView>();
                Consumer<Changes> work = changes -> {
                    told.clear();
                    part.forEach(line -> told.add(lines.put(line, PendingReferences.none(), changes)));
                };
                if (part.stream().anyMatch(ParsedLine::isValid)) {
                    journal.write(lines.by(), work);
                } else {
                    // Nothing of it can be stored: no writer has to wait for that.
                    journal.dryRun(lines.by(), work);
                }
                return told;
            } catch (Problem busy) {
                if (busy.type() != ProblemType.UNAVAILABLE || attempt == MOST_ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }
}
