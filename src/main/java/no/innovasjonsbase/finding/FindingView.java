package no.innovasjonsbase.finding;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A finding as it is sent out. */
@Schema(
        name = "Finding",
        description = "What was found out that speaks for or against principles: how, where, when and how surely.")
public record FindingView(
        String id,
        String href,
        String type,
        @Schema(description = "What was found.") LocalizedText statement,
        @Schema(description = "The principles it speaks for or against.") List<Ref> principles,
        @Schema(description = "What it says of them.") Finding.Stance stance,
        @Schema(description = "How it was found out.") Finding.Method method,
        @Schema(
                        description =
                                "How much it proves, by Nesta's Standards of Evidence. 1: it is told what is done and "
                                        + "why it should help, in a way that makes sense. 2: there are data that show a change, but not "
                                        + "what made it. 3: a comparison with those it was not done to shows that it made the change. "
                                        + "4: others have found the same independently, and know why. 5: it has been done in several "
                                        + "places by described procedures, and helped each time. Absent where nobody has judged.",
                        minimum = "1",
                        maximum = "5")
                Integer level,
        @Schema(description = "Where it was found out.") LocalizedText place,
        @Schema(
                        description = "The country it was found out in (ISO 3166-1 alpha-2).",
                        pattern = Register.COUNTRY_PATTERN,
                        examples = "NO")
                String country,
        @Schema(description = "When it was found out, as exact as it is known.") PartialDate year,
        @Schema(description = "Whom or what it is about.") LocalizedText population,
        @Schema(description = "The cases it was found in.") List<Ref> cases,
        @Schema(description = "The numbers it rests on.") List<Figure> figures,
        @Schema(description = "What it is about.") List<Ref> topics,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a finding. */
    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.id,
                finding.href(),
                finding.type(),
                finding.statement,
                Ref.to(finding.principles),
                finding.stance,
                finding.method,
                finding.level,
                finding.place,
                finding.country,
                finding.year.start,
                finding.population,
                Ref.to(finding.cases),
                finding.figures,
                Ref.to(finding.topics),
                List.copyOf(finding.citations),
                finding.meta());
    }
}
