package no.innovasjonsbase.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.exchange.upload.ImportLimits;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.database.WriteRefusedException;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Imports in batches of lines, one transaction each; a line that fails leaves the others as they are. */
record BatchImport(Journal journal, LineImporter lines, ImportLimits limits) {
    private static final int MAX_ATTEMPTS = 10;

    /**
     * Imports the lines and reports the outcome of each.
     *
     * @param integrityProblem what is wrong with the upload as a whole; null where nothing is
     */
    void run(ImportReader reader, Problem integrityProblem) {
        lines.answer().noteStored();
        for (var batch = reader.nextBatch(); !batch.isEmpty(); batch = reader.nextBatch()) {
            limits.requireTime();
            lines.tell(put(batch), limits);
        }
        lines.answer().conclude(journal.head(), integrityProblem);
    }

    private List<LineView> put(List<ParsedLine> batch) {
        try {
            return write(batch);
        } catch (RuntimeException failed) {
            // At a stop the database goes away from under it, and would from under each of its lines.
            limits.requireTime();
            var problem = ProblemMappers.problemOf(failed, "A batch of an import");
            if (problem.type() == ProblemType.UNAVAILABLE) {
                throw problem;
            }
            if (batch.size() == 1) {
                return List.of(lines.answer().failed(batch.get(0), problem));
            }
            // One of them fails in a way that only the database knows: the others needn't.
            return batch.stream().flatMap(line -> put(List.of(line)).stream()).toList();
        }
    }

    /** Waits for its turn longer than a single write would. */
    private List<LineView> write(List<ParsedLine> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                var responses = new ArrayList<LineView>();
                Consumer<UnitOfWork> work = changes -> {
                    responses.clear();
                    var known = lines.lookUp(batch);
                    batch.forEach(line -> responses.add(lines.put(line, known, KnownEntries.none(), changes)));
                };
                if (batch.stream().anyMatch(ParsedLine::isValid)) {
                    journal.write(lines.by(), work);
                } else {
                    // Nothing of it can be stored: no writer has to wait for that.
                    journal.dryRun(lines.by(), work);
                }
                return responses;
            } catch (WriteRefusedException busy) {
                if (attempt == MAX_ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }
}
