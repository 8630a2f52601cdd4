package no.innovasjonsbase.exchange.imports;

import java.util.List;

import no.innovasjonsbase.editing.BulkUpsert;
import no.innovasjonsbase.editing.StoredEntries;
import no.innovasjonsbase.editing.WriteInput;
import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.exchange.upload.ImportLimits;
import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.problem.Problem;

/** Validates and stores the entries on lines of an import, and reports the outcome of each. */
record LineImporter(BulkUpsert bulkUpsert, Caller by, ImportResponse answer) {

    /** A line held against every rule that needs no look at the base: before the turn, for it takes its time. */
    ParsedLine checked(ParsedLine line) {
        if (line.problem() != null || line.isTrailer()) {
            return line;
        }
        try {
            return line.with(bulkUpsert.check(line.type(), line.id(), line.body(), by));
        } catch (Problem problem) {
            return line.with(problem);
        }
    }

    /** A line of which it is known that it is valid. */
    ParsedLine readChecked(ParsedLine line) {
        return line.isTrailer() ? line : line.with(bulkUpsert.readChecked(line.type(), line.id(), line.body(), by));
    }

    /** What the base holds of the entries that some lines hold or refer to. */
    StoredEntries lookUp(List<ParsedLine> some) {
        return bulkUpsert.lookUp(some.stream()
                .filter(line -> line.input() != null)
                .<WriteInput<?>>map(ParsedLine::input)
                .toList());
    }

    /**
     * What became of a line that was checked; where it failed, everything is as it was.
     *
     * @param known what the base holds, as {@link #lookUp} found it in the same transaction
     */
    LineView put(ParsedLine line, StoredEntries known, KnownEntries pending, UnitOfWork changes) {
        if (line.isTrailer()) {
            return LineView.trailer(line.number());
        }
        try {
            if (line.problem() != null) {
                throw line.problem();
            }
            var put = bulkUpsert.put(line.input(), known, pending, changes);
            return answer.dealtWith(line, put);
        } catch (Problem problem) {
            return answer.failed(line, problem);
        }
    }

    /**
     * Tells what became of some lines.
     *
     * @throws Problem once they are told: content-too-large (413) where there is too much to tell, invalid-entry (422)
     *     where too many have failed by now
     */
    void tell(List<LineView> outcomes, ImportLimits limits) {
        answer.tell(outcomes);
        limits.requireFewFailures(answer.failures());
    }
}
