package no.innovasjonsbase.series;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A series as it is sent out. */
@Schema(name = "Series", description = "Conferences that come again: how often, for whom and by whom.")
public record SeriesView(
        String id,
        String href,
        String type,
        @Schema(description = "What the series is called.") LocalizedText name,
        @Schema(description = "What it is.") LocalizedText description,
        @Schema(description = "How often it is held.") Series.Frequency frequency,
        @Schema(description = "Whom it is for.") LocalizedText audience,
        @Schema(description = "Who holds it.") List<Ref> organizers,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a series. */
    public static SeriesView of(Series series) {
        return new SeriesView(
                series.id,
                series.href(),
                series.type(),
                series.name,
                series.description,
                series.frequency,
                series.audience,
                Ref.to(series.organizers),
                List.copyOf(series.citations),
                series.meta());
    }
}
