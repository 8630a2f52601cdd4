package no.innovasjonsbase.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.exchange.ndjson.LineParser;
import no.innovasjonsbase.exchange.ndjson.LineReader;
import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.exchange.upload.ImportLimits;
import no.innovasjonsbase.exchange.upload.UploadedFile;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Reads an uploaded import from its beginning, in batches of parsed and validated lines. */
final class ImportReader {
    private static final int BATCH_LINES = 200;
    /** What a batch is made of is several times as large in memory. */
    private static final int PART_BYTES = 1 << 20;

    private final LineParser parser;
    private final LineIndex index;
    private final LineReader lines;
    private final UnaryOperator<ParsedLine> check;

    /**
     * Opens an upload from its beginning.
     *
     * @param check validates each line
     */
    ImportReader(UploadedFile upload, LineParser parser, LineIndex index, UnaryOperator<ParsedLine> check) {
        this.parser = parser;
        this.index = index;
        this.check = check;
        this.lines = new LineReader(upload.open(), parser.longest(), null);
    }

    /**
     * Whether all of its lines are valid, as far as that can be told without a look at the base. It is read to the end for that,
     * or to the first that isn't.
     *
     * @throws Problem unavailable (503) where that takes too long
     */
    boolean isValid(ImportLimits limits) {
        for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            limits.requireTime();
            if (!batch.stream().allMatch(line -> line.isTrailer() || line.isValid())) {
                return false;
            }
        }
        return true;
    }

    /** The entries that any of its lines holds. */
    KnownEntries entries() {
        return (type, id) -> index.lineOf(type, id) > 0;
    }

    /** The entries on lines that were dealt with, and didn't fail. */
    KnownEntries entriesSoFar() {
        return (type, id) -> index.isDone(index.lineOf(type, id));
    }

    /** Notes that a line was dealt with. */
    void noteOutcome(ParsedLine line, boolean isDone) {
        if (isDone) {
            index.noteDone(line.number());
        }
    }

    /** The next lines that have something on them, checked, some hundred at most; none at the end. */
    List<ParsedLine> nextBatch() {
        return QuarkusTransaction.requiringNew().call(this::readBatch);
    }

    private List<ParsedLine> readBatch() {
        var found = new ArrayList<ParsedLine>();
        int bytes = 0;
        while (found.size() < BATCH_LINES && bytes < PART_BYTES) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            if (!line.isBlank()) {
                found.add(check.apply(withoutRepetition(parser.parse(line))));
                bytes += line.bytes() == null ? 0 : line.bytes().length;
            }
        }
        return found;
    }

    /** The same line, with a problem where an earlier one holds its entry. */
    private ParsedLine withoutRepetition(ParsedLine line) {
        if (line.problem() != null || line.isTrailer()) {
            return line;
        }
        var first = index.lineOf(line.type(), line.id());
        if (first == line.number()) {
            return line;
        }
        var problem =
                Problem.of(ProblemType.INVALID_ENTRY).with(List.of(Fault.inBody("/id", "line-repeats", "line", first)));
        return line.with(problem);
    }
}
