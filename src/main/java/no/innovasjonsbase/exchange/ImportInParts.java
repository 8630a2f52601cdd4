package no.innovasjonsbase.exchange;

import java.util.ArrayList;
import java.util.List;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Awaited;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Deals with a copy some lines at a time, each part a transaction; a line that fails leaves the others as they are. */
final class ImportInParts {
    private static final int PART = 200;
    private static final int MOST_ATTEMPTS = 10;

    private final Journal journal;
    private final LinePut lines;

    ImportInParts(Journal journal, LinePut lines) {
        this.journal = journal;
        this.lines = lines;
    }

    /** Deals with a copy and answers its client. */
    void run(Copy copy, Problem damage) {
        var answer = lines.answer();
        var problem = damage;
        try {
            for (var part = copy.next(PART); !part.isEmpty(); part = copy.next(PART)) {
                put(part).forEach(answer::tell);
                answer.flush();
            }
        } catch (Problem ended) {
            problem = ended;
        }
        answer.conclude(true, journal.head(), problem);
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
                journal.write(lines.by(), changes -> {
                    told.clear();
                    part.forEach(line -> told.add(lines.put(line, Awaited.none(), changes)));
                });
                return told;
            } catch (Problem busy) {
                if (busy.type() != ProblemType.UNAVAILABLE || attempt == MOST_ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }
}
