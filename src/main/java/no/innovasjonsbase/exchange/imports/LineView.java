package no.innovasjonsbase.exchange.imports;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.editing.BulkUpsert;
import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemView;

/** What became of a line of an import. */
@Schema(
        name = "ImportedLine",
        description = "What became of a line of an import.",
        requiredProperties = {"line", "outcome"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
        @Schema(description = "The number of the line, from 1.", minimum = "1", examples = "3") long line,
        @Schema(description = "The type of its entry, where it can be read.", examples = "topic") String type,
        @Schema(description = "The id of its entry, where it can be read.", examples = "trust") String id,
        @Schema(description = "The address of its entry.", format = "uri-reference", examples = "/api/v1/topics/trust")
                String href,
        @Schema(
                        description =
                                "What was done. `to-be-…` in an atomic import, whose summary tells whether it was; "
                                        + "`would-be-…` in a dry run; `trailer` for the last line of an export. "
                                        + "Blank lines are passed over.",
                        enumeration = {
                            "created",
                            "replaced",
                            "to-be-created",
                            "to-be-replaced",
                            "would-be-created",
                            "would-be-replaced",
                            "unchanged",
                            "failed",
                            "trailer"
                        })
                String outcome,
        @Schema(description = "The entry's version then.", minimum = "1", examples = "1") Integer version,
        @Schema(description = "Why it failed, as a PUT of the same entry would tell.") ProblemView problem) {

    /** The last line of an export. */
    static LineView trailer(long line) {
        return new LineView(line, null, null, null, ParsedLine.TRAILER, null, null);
    }

    /** A line whose entry was dealt with. */
    static LineView of(ParsedLine line, String prefix, BulkUpsert.Put put) {
        var outcome = put.outcome().name().toLowerCase(Locale.ROOT);
        return new LineView(
                line.number(),
                Entry.typeOf(line.type()),
                line.id(),
                Entry.hrefOf(line.type(), line.id()),
                put.outcome() == BulkUpsert.Outcome.UNCHANGED ? outcome : prefix + outcome,
                put.version(),
                null);
    }

    /** A line that failed. */
    static LineView failed(ParsedLine line, Problem problem, Locale language) {
        var type = line.type() == null ? null : Entry.typeOf(line.type());
        var href = type == null || line.id() == null ? null : Entry.hrefOf(line.type(), line.id());
        return new LineView(
                line.number(), type, line.id(), href, "failed", null, ProblemView.of(problem, language, null, null));
    }
}
