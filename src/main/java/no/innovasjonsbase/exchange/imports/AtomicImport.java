package no.innovasjonsbase.exchange.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.exchange.upload.ImportLimits;
import no.innovasjonsbase.journal.Journal;

/**
 * Imports all lines in one transaction, rolled back where any of them fails. Other writes wait meanwhile. Memory is constant:
 * the persistence context is flushed and cleared after each batch.
 */
record AtomicImport(Journal journal, LineImporter lines, ImportLimits limits) {
    /** The transaction ends by itself a little later than the import, which can say why. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** Imports all lines and reports the outcome of each. */
    void run(ImportReader reader) {
        var references = new ReferencedEntries(reader.entries());
        var isKept = journal.writeInBatches(lines.by(), limits.time().plus(GRACE), kept -> kept, write -> {
            for (var batch = reader.nextBatch(); !batch.isEmpty(); batch = reader.nextBatch()) {
                limits.requireTime();
                lines.tell(put(batch, references, write), limits);
            }
            return lines.answer().failures() == 0;
        });
        if (isKept) {
            lines.answer().noteStored();
        }
        lines.answer().conclude(journal.head(), null);
    }

    private List<LineView> put(List<ParsedLine> batch, ReferencedEntries references, Journal.BatchWrite write) {
        var responses = new ArrayList<LineView>();
        var known = lines.lookUp(batch);
        for (var line : batch) {
            references.flushIfReferenced(line, write);
            responses.add(lines.put(line, known, references, write.changes()));
        }
        references.flush(write);
        return responses;
    }
}
