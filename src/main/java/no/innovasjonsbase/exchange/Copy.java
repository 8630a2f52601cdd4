package no.innovasjonsbase.exchange;

import java.util.ArrayList;
import java.util.List;

import no.innovasjonsbase.platform.entry.Awaited;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** A copy that was taken in, to be read through once from its beginning. */
final class Copy {
    private final LineParser parser;
    private final LineIndex index;
    private final Lines lines;

    Copy(Spool spool, LineParser parser, LineIndex index) {
        this.parser = parser;
        this.index = index;
        this.lines = new Lines(spool.open(), parser.longest(), null);
    }

    /** The entries that any of its lines holds. */
    Awaited entries() {
        return (type, id) -> index.lineOf(type, id) > 0;
    }

    /** The next lines, at most so many; empty at the end. */
    List<ParsedLine> next(int most) {
        var found = new ArrayList<ParsedLine>();
        while (found.size() < most) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            found.add(withoutRepetition(parser.parse(line)));
        }
        return found;
    }

    /** The same line, with a problem where an earlier one holds its entry. */
    private ParsedLine withoutRepetition(ParsedLine line) {
        if (line.problem() != null || line.isBlank() || line.isTrailer()) {
            return line;
        }
        var first = index.lineOf(line.type(), line.id());
        if (first == line.number()) {
            return line;
        }
        var problem =
                Problem.of(ProblemType.INVALID_ENTRY).with(List.of(Fault.inBody("/id", "line-repeats", "line", first)));
        return new ParsedLine(line.number(), line.type(), line.id(), line.body(), problem);
    }
}
