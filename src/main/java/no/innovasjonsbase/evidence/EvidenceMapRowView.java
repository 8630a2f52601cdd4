package no.innovasjonsbase.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;

/** What is known of a principle, and what is not: a row of the evidence map. */
@Schema(
        name = "EvidenceMapRow",
        description =
                "How many findings there are on a principle, by method and stance. Where there are none, nobody is known "
                        + "to have looked.",
        requiredProperties = {"principle", "statement", "findings", "methods"})
public record EvidenceMapRowView(
        @Schema(description = "The principle.") Ref principle,
        @Schema(description = "What it says.") LocalizedText statement,
        @Schema(description = "All findings on it.") StanceCounts findings,
        @Schema(description = "Those by each method.") MethodCounts methods) {}
