package no.innovasjonsbase.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.editing.Copying;
import no.innovasjonsbase.platform.logging.LogContext;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemView;

/** Tells a client line by line what becomes of its copy. */
final class ImportAnswer {
    private final OutputStream out;
    private final ObjectMapper json;
    private final ImportRequest request;
    private final String requestId = LogContext.requestId();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    ImportAnswer(OutputStream out, ObjectMapper json, ImportRequest request) {
        this.out = out;
        this.json = json;
        this.request = request;
        for (var outcome : new String[] {"created", "replaced", "unchanged", "failed"}) {
            counts.put(outcome, 0L);
        }
    }

    /** What became of a line whose entry was dealt with. */
    LineView dealtWith(ParsedLine line, Copying.Put put) {
        if (request.isDryRun()) {
            return LineView.of(line, "would-be-", put);
        }
        return LineView.of(line, request.isAtomic() ? "to-be-" : "", put);
    }

    /** What became of a line that failed. */
    LineView failed(ParsedLine line, Problem problem) {
        return LineView.failed(line, problem, request.language());
    }

    /** Sends what became of a line. */
    void tell(LineView line) {
        counts.computeIfPresent(line.outcome().replaceFirst("^(to|would)-be-", ""), (outcome, count) -> count + 1);
        write(line);
    }

    /** Sends what was told until now. */
    void flush() {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whether any line failed. */
    boolean hasFailures() {
        return counts.get("failed") > 0;
    }

    /**
     * Sends the last line.
     *
     * @param problem null where there is none
     */
    void conclude(boolean isCommitted, long number, Problem problem) {
        var view = problem == null ? null : ProblemView.of(problem, request.language(), ImportResource.PATH, requestId);
        var mode = request.isAtomic() ? "atomic" : "best-effort";
        var summary = new SummaryView(mode, request.isDryRun(), isCommitted, number, counts, view);
        write(Map.of("summary", summary));
        flush();
    }

    private void write(Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
