package no.innovasjonsbase.evidence;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.cases.Case;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.view.HasLastModified;
import no.innovasjonsbase.platform.view.Paged;

/** What is known of whether a principle holds. */
@Schema(
        description = "What is known of whether a principle holds: what was found out, what came of following it, and "
                + "what was said of it. What merely has something in common with it is kept apart.",
        requiredProperties = {
            "principle",
            "citations",
            "findings",
            "cases",
            "statements",
            "relatedPrinciples",
            "related"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @Schema(description = "The principle.") Ref principle,
        @Schema(description = "Where it was given: a talk, a panel or a source.") TypedRef origin,
        @Schema(description = "Who gave it.") Ref attributedTo,
        @Schema(description = "What it cites.") List<Citation> citations,
        @Schema(description = "What speaks for or against it.") Findings findings,
        @Schema(description = "What came of following it.") Cases cases,
        @Schema(description = "Quotes that speak of it, and initiatives that hold it.") List<EvidenceItem> statements,
        @Schema(description = "The principles that it points to, and those that point to it.")
                List<EvidenceItem> relatedPrinciples,
        @Schema(
                        description =
                                "What merely shares its origin, its conference, a topic or a case, those that share most "
                                        + "first: quotes, then initiatives, cases and findings. It says nothing of whether the "
                                        + "principle holds.")
                List<EvidenceItem> related,
        @Schema(description = "The cursor of the next page: give it as `after`. Absent on the last page.") String next,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements HasLastModified, Paged {

    /** What speaks for or against a principle. */
    @Schema(
            name = "FindingsByStance",
            description = "Findings, those that support the principle first, then those that contradict it, then mixed "
                    + "ones; of each, those that prove most first.",
            requiredProperties = {"counts", "items"})
    public record Findings(
            @Schema(description = "How many there are, on all pages.") StanceCounts counts,
            @Schema(description = "Those on this page.") List<EvidenceItem> items) {}

    /** What came of following a principle. */
    @Schema(
            name = "CasesByOutcome",
            description = "Cases that followed the principle, those that worked first.",
            requiredProperties = {"counts", "items"})
    public record Cases(
            @Schema(description = "How many there are, on all pages.") OutcomeCounts counts,
            @Schema(description = "Those on this page.") List<EvidenceItem> items) {}

    /** How many cases there are of each outcome. */
    @Schema(
            name = "OutcomeCounts",
            description = "How many cases there are of each outcome.",
            requiredProperties = {"worked", "partly", "did-not-work", "stopped", "unknown"})
    public record OutcomeCounts(
            @Schema(description = "That worked.", minimum = "0") long worked,
            @Schema(description = "That worked in part.", minimum = "0") long partly,
            @JsonProperty("did-not-work") @Schema(description = "That did not work.", minimum = "0") long didNotWork,
            @Schema(description = "That were stopped.", minimum = "0") long stopped,
            @Schema(description = "Of which nobody has told.", minimum = "0") long unknown) {

        static OutcomeCounts of(Counts<Case.Outcome> counts) {
            return new OutcomeCounts(
                    counts.of(Case.Outcome.WORKED),
                    counts.of(Case.Outcome.PARTLY),
                    counts.of(Case.Outcome.DID_NOT_WORK),
                    counts.of(Case.Outcome.STOPPED),
                    counts.of(Case.Outcome.UNKNOWN));
        }
    }
}
