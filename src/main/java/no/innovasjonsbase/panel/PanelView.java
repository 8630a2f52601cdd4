package no.innovasjonsbase.panel;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.conference.ExternalIds;
import no.innovasjonsbase.conference.Recording;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.ScheduledTime;
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
        @Schema(description = "When it begins, in the time zone of the conference.") ScheduledTime start,
        @Schema(description = "When it ends, in the time zone of the conference.") ScheduledTime end,
        @Schema(description = "The room it is in, as the programme calls it.", examples = "Saga") String room,
        @Schema(description = "The track it belongs to, as the programme calls it.", examples = "Ledelse") String track,
        @Schema(description = "The language that is spoken (BCP 47).", examples = "nb") String language,
        @Schema(description = "What the panel is called.") LocalizedText title,
        @Schema(description = "What stands below its title.") LocalizedText subtitle,
        @Schema(description = "What it met over.") LocalizedText question,
        @Schema(description = "What was said, in short.") LocalizedText summary,
        @Schema(description = "Who sat in it and who led it, placed as on that day.") List<AppearanceView> appearances,
        @Schema(description = "What it is about.") List<Ref> topics,
        @Schema(description = "Where more is told of it.") List<Link> links,
        @Schema(description = "Slides, recordings and transcripts of it.") List<Recording> recordings,
        @Schema(description = "Whether it was held without being recorded; absent where unknown.") Boolean notRecorded,
        @Schema(description = "What it is called in the system that the programme was made in.")
                ExternalIds externalIds,
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
                panel.slot.start,
                panel.slot.end,
                panel.room,
                panel.track,
                panel.language,
                panel.title,
                panel.subtitle,
                panel.question,
                panel.summary,
                AppearanceView.of(panel.appearances),
                Ref.to(panel.topics),
                panel.links,
                panel.recordings,
                panel.notRecorded,
                panel.externalIds,
                List.copyOf(panel.citations),
                panel.meta());
    }
}
