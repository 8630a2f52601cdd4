package no.innovasjonsbase.exchange.imports;

import java.util.ArrayList;
import java.util.List;

import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.exchange.upload.ImportLimits;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * Reports the outcome an import would have, and stores nothing. It only reads, each batch from a snapshot of its own, and
 * so waits for no writer and has none wait.
 */
record ImportDryRun(Journal journal, LineImporter lines, ImportLimits limits) {

    /**
     * Validates the lines and reports the outcome each would have.
     *
     * @param integrityProblem what is wrong with the upload as a whole; null where nothing is
     */
    void run(ImportReader reader, boolean isAtomic, Problem integrityProblem) {
        for (var batch = reader.nextBatch(); !batch.isEmpty(); batch = reader.nextBatch()) {
            limits.requireTime();
            var those = batch;
            lines.tell(journal.dryRunInBatches(write -> put(those, reader, isAtomic, write)), limits);
        }
        lines.answer().conclude(journal.head(), integrityProblem);
    }

    private List<LineView> put(
            List<ParsedLine> batch, ImportReader reader, boolean isAtomic, Journal.BatchWrite write) {
        var responses = new ArrayList<LineView>();
        var known = lines.lookUp(batch);
        var references = new ReferencedEntries(isAtomic ? reader.entries() : reader.entriesSoFar());
        for (var line : batch) {
            references.flushIfReferenced(line, write);
            var outcome = lines.put(line, known, references, write.changes());
            responses.add(outcome);
            reader.noteOutcome(line, outcome.problem() == null);
        }
        return responses;
    }
}
