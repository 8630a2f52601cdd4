package no.innovasjonsbase.cases;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A case as it is sent out. */
@Schema(
        name = "Case",
        description = "Something that was tried: what it was, who tried it, what came of it and what was learned.")
public record CaseView(
        String id,
        String href,
        String type,
        @Schema(description = "What it is called.") LocalizedText name,
        @Schema(description = "What was tried.") LocalizedText description,
        @Schema(description = "What sort of thing was tried.") Case.Kind kind,
        @Schema(description = "Who took part, and as what.") List<ParticipantView> organizations,
        @Schema(description = "Where it was tried.") LocalizedText place,
        @Schema(
                        description = "The country it was tried in (ISO 3166-1 alpha-2).",
                        pattern = Register.COUNTRY_PATTERN,
                        examples = "NO")
                String country,
        @Schema(description = "When it began, as exact as it is known.") PartialDate from,
        @Schema(
                        description =
                                "When it ended, as exact as it is known; absent where it has not, or where it is unknown.")
                PartialDate to,
        @Schema(description = "How far it has come.") Case.Status status,
        @Schema(description = "What came of it.") Case.Outcome outcome,
        @Schema(description = "What was learned.") LocalizedText lessons,
        @Schema(description = "What it cost, where that was told.") Cost cost,
        @Schema(description = "How it was done: the methods that were used.") List<LocalizedText> methods,
        @Schema(description = "What it is about.") List<Ref> topics,
        @Schema(description = "The initiative it belongs to.") Ref initiative,
        @Schema(description = "The principles that were followed.") List<Ref> principles,
        @Schema(description = "Addresses elsewhere that tell more.") List<Link> links,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a case. */
    public static CaseView of(Case tried) {
        return new CaseView(
                tried.id,
                tried.href(),
                tried.type(),
                tried.name,
                tried.description,
                tried.kind,
                ParticipantView.of(tried.organizations),
                tried.place,
                tried.country,
                tried.period.start,
                tried.period.end,
                tried.status,
                tried.outcome,
                tried.lessons,
                tried.cost,
                tried.methods,
                Ref.to(tried.topics),
                Ref.to(tried.initiative),
                Ref.to(tried.principles),
                tried.links,
                List.copyOf(tried.citations),
                tried.meta());
    }
}
