package no.innovasjonsbase.packages;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A package as it is sent out. */
@Schema(name = "Package", description = "A package: measures that are carried out together.")
public record PackageView(
        String id,
        String href,
        String type,
        @Schema(description = "What the package is called.") LocalizedText title,
        @Schema(description = "Where it was.", examples = "Oslo") String place,
        @Schema(description = "How far it came.") Package.Stage stage,
        @Schema(description = "How many households took part.", minimum = "1") Integer households,
        @Schema(description = "What it cost, in million kroner.") BigDecimal cost,
        @Schema(description = "What it is about.") Ref topic,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a package. */
    public static PackageView of(Package measures) {
        return new PackageView(
                measures.id,
                measures.href(),
                measures.type(),
                measures.title,
                measures.place,
                measures.stage,
                measures.households,
                measures.cost,
                Ref.to(measures.topic),
                List.copyOf(measures.citations),
                measures.meta());
    }
}
