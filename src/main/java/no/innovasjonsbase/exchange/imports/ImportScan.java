package no.innovasjonsbase.exchange.imports;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import no.innovasjonsbase.exchange.ndjson.LineParser;
import no.innovasjonsbase.exchange.ndjson.LineReader;
import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.exchange.upload.ImportLimits;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.value.Sha256;

/** Scans an uploaded import once before anything is stored: indexes its lines by entry and checks its trailer. */
final class ImportScan {
    private static final int LINES_PER_TIME_CHECK = 1000;

    private final LineParser parser;
    private final LineIndex index;
    private final MessageDigest digest = Sha256.begin();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private ParsedLine trailer;
    private String hashBefore;
    private boolean isLast;

    private ImportScan(LineParser parser, LineIndex index) {
        this.parser = parser;
        this.index = index;
    }

    /**
     * Scans an upload and notes its entries in an index.
     *
     * @return the problem with the upload as a whole; null where there is none
     */
    static Problem of(InputStream upload, LineParser parser, LineIndex index, ImportLimits limits) {
        var scan = new ImportScan(parser, index);
        scan.read(upload, limits);
        return scan.integrityProblem();
    }

    private void read(InputStream upload, ImportLimits limits) {
        var lines = new LineReader(upload, parser.longest(), digest);
        long count = 0;
        long failures = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.number() % LINES_PER_TIME_CHECK == 1) {
                limits.requireTime();
            }
            if (!line.isBlank()) {
                limits.requireLines(++count);
                var parsed = parser.parse(line);
                failures += parsed.problem() == null ? 0 : 1;
                limits.requireFewFailures(failures);
                note(parsed);
            }
        }
    }

    private void note(ParsedLine line) {
        isLast = line.isTrailer();
        if (line.isTrailer()) {
            trailer = line;
            hashBefore = Sha256.hexSoFar(digest);
        } else if (line.type() != null) {
            counts.merge(Entry.collectionOf(line.type()), 1L, Long::sum);
            if (line.id() != null) {
                index.note(line.type(), line.id(), line.number());
            }
        }
    }

    private Problem integrityProblem() {
        if (trailer == null) {
            return null;
        }
        if (!isLast) {
            faults.add(Fault.inBody("/trailer", "trailer-not-last", "line", trailer.number()));
        }
        var promised = trailer.trailer();
        if (promised.path("counts").isObject()) {
            promised.path("counts").properties().forEach(count -> {
                var found = counts.getOrDefault(count.getKey(), 0L);
                if (found != count.getValue().asLong(-1)) {
                    faults.add(Fault.inBody(
                            "/trailer/counts/" + count.getKey(),
                            "trailer-counts-otherwise",
                            "promised",
                            count.getValue(),
                            "found",
                            found));
                }
            });
        }
        if (promised.hasNonNull("sha256") && !promised.get("sha256").asText().equalsIgnoreCase(hashBefore)) {
            faults.add(Fault.inBody("/trailer/sha256", "trailer-hashes-otherwise", "found", hashBefore));
        }
        return faults.isEmpty() ? null : Problem.of(ProblemType.DAMAGED_COPY).with(faults);
    }
}
