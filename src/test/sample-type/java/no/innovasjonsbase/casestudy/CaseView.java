package no.innovasjonsbase.casestudy;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A case study as it is sent out. */
@Schema(name = "Case", description = "A case study: how innovation went somewhere.")
public record CaseView(
        String id,
        String href,
        String type,
        @Schema(description = "What the case study is called.") LocalizedText title,
        @Schema(description = "Where it was.", examples = "Oslo") String place,
        @Schema(description = "How far it came.") Case.Stage stage,
        @Schema(description = "How many households took part.", minimum = "1") Integer households,
        @Schema(description = "What it cost, in million kroner.") BigDecimal cost,
        @Schema(description = "What it is about.") Ref topic,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a case study. */
    public static CaseView of(Case study) {
        return new CaseView(
                study.id,
                study.href(),
                study.type(),
                study.title,
                study.place,
                study.stage,
                study.households,
                study.cost,
                Ref.to(study.topic),
                List.copyOf(study.citations),
                study.meta());
    }
}
