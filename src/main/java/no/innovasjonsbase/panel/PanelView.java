package no.innovasjonsbase.panel;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.speaker.AppearanceView;

/** A panel as it is sent out. */
@Schema(name = "Panel", description = "A panel that met at a conference: who sat in it and over which question.")
public record PanelView(
        String id,
        String href,
        String type,
        @Schema(description = "The conference it met at.") Ref conference,
        @Schema(description = "Its place in the programme.", minimum = "1") Integer number,
        @Schema(description = "What the panel is called.") LocalizedText title,
        @Schema(description = "What it met over.") LocalizedText question,
        @Schema(description = "What was said, in short.") LocalizedText summary,
        @Schema(description = "Who sat in it and who led it, placed as on that day.") List<AppearanceView> appearances,
        @Schema(description = "What it is about.") List<Ref> topics,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a panel. */
    public static PanelView of(Panel panel) {
        return new PanelView(
                panel.id,
                panel.href(),
                panel.type(),
                Ref.to(panel.conference),
                panel.number,
                panel.title,
                panel.question,
                panel.summary,
                AppearanceView.of(panel.appearances),
                Ref.to(panel.topics),
                List.copyOf(panel.citations),
                panel.meta());
    }
}
