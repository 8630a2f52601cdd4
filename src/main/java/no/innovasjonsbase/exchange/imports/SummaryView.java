package no.innovasjonsbase.exchange.imports;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.problem.ProblemView;

/** The last line of the answer to an import. */
@Schema(
        name = "ImportSummary",
        description = "The last line of the answer to an import, under `summary`. An answer without it ended in the "
                + "middle: of an atomic import nothing is stored then, of another what its lines tell.",
        requiredProperties = {"mode", "dryRun", "committed", "number", "counts"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryView(
        @Schema(
                        description = "The mode it ran in.",
                        enumeration = {"atomic", "best-effort"})
                String mode,
        @Schema(description = "Whether it was a dry run.") boolean dryRun,
        @Schema(description = "Whether what the lines tell is stored: of an atomic import all or nothing.")
                boolean committed,
        @Schema(description = "The number in the journal afterwards.", minimum = "0", examples = "138") long number,
        @Schema(description = "How many entries were created, replaced, unchanged and failed.")
                Map<String, Long> counts,
        @Schema(description = "What ended it before its time, or what is wrong with the copy as a whole.")
                ProblemView problem) {}
