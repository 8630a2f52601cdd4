package no.innovasjonsbase.exchange.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.editing.BulkUpsert;
import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.exchange.upload.ResponseFile;
import no.innovasjonsbase.platform.logging.LogContext;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ProblemView;

/** Writes the response of an import: a line of NDJSON for each line that was sent, and a summary. */
final class ImportResponse {
    private final ResponseFile file;
    private final ObjectMapper json;
    private final ImportRequest request;
    private final String requestId = LogContext.requestId();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    /** Done with the first line; in a problem where there is none. */
    private final CompletableFuture<Void> begun = new CompletableFuture<>();

    private boolean isStored;
    private boolean isConcluded;

    ImportResponse(ResponseFile file, ObjectMapper json, ImportRequest request) {
        this.file = file;
        this.json = json;
        this.request = request;
        for (var outcome : new String[] {"created", "replaced", "unchanged", "failed"}) {
            counts.put(outcome, 0L);
        }
    }

    /**
     * Waits until there is something to send.
     *
     * @throws Problem the one that ended the import before there was
     */
    void awaitBegin() {
        try {
            begun.join();
        } catch (CompletionException refused) {
            throw (Problem) refused.getCause();
        }
    }

    /** What became of a line whose entry was dealt with. */
    LineView dealtWith(ParsedLine line, BulkUpsert.Put put) {
        if (request.isDryRun()) {
            return LineView.of(line, "would-be-", put);
        }
        return LineView.of(line, request.isAtomic() ? "to-be-" : "", put);
    }

    /** What became of a line that failed. */
    LineView failed(ParsedLine line, Problem problem) {
        return LineView.failed(line, problem, request.language());
    }

    /**
     * Tells what became of some lines: of all of them, for they may be stored.
     *
     * @throws Problem content-too-large (413) once they are told, where that is more than a response may hold
     */
    void tell(List<LineView> lines) {
        for (var line : lines) {
            counts.computeIfPresent(line.outcome().replaceFirst("^(to|would)-be-", ""), (outcome, count) -> count + 1);
            write(line);
        }
        file.flush();
        begun.complete(null);
        file.requireRoom();
    }

    /** How many lines failed. */
    long failures() {
        return counts.get("failed");
    }

    /** Notes that what the lines tell is stored. */
    void noteStored() {
        isStored = true;
    }

    /**
     * Tells how the import ended before its time: in the last line, or instead of all.
     *
     * @param number where the journal stands
     */
    void end(Problem problem, LongSupplier number) {
        if (!begun.completeExceptionally(problem)) {
            conclude(number.getAsLong(), problem);
        }
    }

    /**
     * Tells how the import ended.
     *
     * @param number where the journal stands
     * @param problem null where there is none
     */
    void conclude(long number, Problem problem) {
        var view = problem == null ? null : ProblemView.of(problem, request.language(), ImportResource.PATH, requestId);
        var mode = request.isAtomic() ? "atomic" : "best-effort";
        var summary = new SummaryView(mode, request.isDryRun(), isStored, number, counts, view);
        write(Map.of("summary", summary));
        file.flush();
        isConcluded = true;
        begun.complete(null);
    }

    /** Ends it, whatever became of the import. */
    void close() {
        begun.completeExceptionally(Problem.of(ProblemType.INTERNAL_ERROR));
        file.endWriting(isConcluded);
    }

    private void write(Object line) {
        try {
            file.write(json.writeValueAsBytes(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
