package no.innovasjonsbase.evidence;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.cases.Case;
import no.innovasjonsbase.cases.CaseView;
import no.innovasjonsbase.finding.Finding;
import no.innovasjonsbase.finding.FindingView;
import no.innovasjonsbase.initiative.InitiativeView;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.PrincipleView;
import no.innovasjonsbase.principle.RelatedPrinciple;
import no.innovasjonsbase.quote.QuoteView;

/** An entry beside a principle, in short. */
@Schema(
        description = "An entry in short, and why it stands beside the principle.",
        requiredProperties = {"type", "id", "href", "text", "because"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceItem(
        @Schema(description = "The type of the entry.", examples = "quote") String type,
        @Schema(description = "The id of the entry.", examples = "monica-maeland-prove-og-feile-2018") String id,
        @Schema(
                        description = "The address of the entry.",
                        format = "uri-reference",
                        examples = "/api/v1/quotes/monica-maeland-prove-og-feile-2018")
                String href,
        @Schema(description = "What it says, or what it is called.") LocalizedText text,
        @Schema(description = "Of a finding: what it says of its principles.") Finding.Stance stance,
        @Schema(description = "Of a finding: how it was found out.") Finding.Method method,
        @Schema(
                        description = "Of a finding: how much it proves, by Nesta's Standards of Evidence.",
                        minimum = "1",
                        maximum = "5")
                Integer level,
        @Schema(description = "Of a finding: when it was found out.") PartialDate year,
        @Schema(description = "Of a case: what came of it.") Case.Outcome outcome,
        @Schema(description = "Of a related principle: which of the two points to the other.") Direction direction,
        @Schema(description = "Of a related principle: why it does; absent where nobody has said.")
                RelatedPrinciple.Reason reason,
        @Schema(description = "Why it stands here.") List<RelationReason> because) {

    /** Which of two principles points to the other. */
    @Schema(
            name = "RelationDirection",
            description =
                    "Which of two principles points to the other: `to` where this one does, `from` where the other "
                            + "does.")
    public enum Direction {
        @JsonProperty("to")
        TO,
        @JsonProperty("from")
        FROM
    }

    static EvidenceItem of(FindingView finding, List<RelationReason> because) {
        return new EvidenceItem(
                finding.type(),
                finding.id(),
                finding.href(),
                finding.statement(),
                finding.stance(),
                finding.method(),
                finding.level(),
                finding.year(),
                null,
                null,
                null,
                because);
    }

    static EvidenceItem of(CaseView tried, List<RelationReason> because) {
        return new EvidenceItem(
                tried.type(),
                tried.id(),
                tried.href(),
                tried.name(),
                null,
                null,
                null,
                null,
                tried.outcome(),
                null,
                null,
                because);
    }

    static EvidenceItem of(QuoteView quote, List<RelationReason> because) {
        return of(quote, quote.text(), null, null, because);
    }

    static EvidenceItem of(InitiativeView initiative, List<RelationReason> because) {
        return of(initiative, initiative.name(), null, null, because);
    }

    static EvidenceItem of(
            PrincipleView principle,
            Direction direction,
            RelatedPrinciple.Reason reason,
            List<RelationReason> because) {
        return of(principle, principle.statement(), direction, reason, because);
    }

    private static EvidenceItem of(
            View view,
            LocalizedText text,
            Direction direction,
            RelatedPrinciple.Reason reason,
            List<RelationReason> because) {
        return new EvidenceItem(
                view.type(), view.id(), view.href(), text, null, null, null, null, null, direction, reason, because);
    }
}
