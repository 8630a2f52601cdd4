package no.innovasjonsbase.talk;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
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

/** A talk as it is sent out. */
@Schema(name = "Talk", description = "A talk held at a conference: by whom and on what.")
public record TalkView(
        String id,
        String href,
        String type,
        @Schema(description = "The conference it was held at.") Ref conference,
        @Schema(description = "What sort of talk it is.") Talk.Kind kind,
        @Schema(description = "Its place in the programme.", minimum = "1") Integer number,
        @Schema(description = "When it begins, in the time zone of the conference.") ScheduledTime start,
        @Schema(description = "When it ends, in the time zone of the conference.") ScheduledTime end,
        @Schema(description = "The room it is in, as the programme calls it.", examples = "Saga") String room,
        @Schema(description = "The track it belongs to, as the programme calls it.", examples = "Ledelse") String track,
        @Schema(description = "The language that is spoken (BCP 47).", examples = "nb") String language,
        @Schema(description = "What the talk is called.") LocalizedText title,
        @Schema(description = "What stands below its title.") LocalizedText subtitle,
        @Schema(description = "What was said, in short.") @JsonProperty("abstract") LocalizedText abstractText,
        @Schema(description = "Who held it, placed as on that day.") List<AppearanceView> appearances,
        @Schema(description = "What it is about.") List<Ref> topics,
        @Schema(description = "Where more is told of it.") List<Link> links,
        @Schema(description = "Slides, recordings and transcripts of it.") List<Recording> recordings,
        @Schema(description = "Whether it was held without being recorded; absent where unknown.") Boolean notRecorded,
        @Schema(description = "What it is called in the system that the programme was made in.")
                ExternalIds externalIds,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a talk. */
    public static TalkView of(Talk talk) {
        return new TalkView(
                talk.id,
                talk.href(),
                talk.type(),
                Ref.to(talk.conference),
                talk.kind,
                talk.number,
                talk.slot.start,
                talk.slot.end,
                talk.room,
                talk.track,
                talk.language,
                talk.title,
                talk.subtitle,
                talk.abstractText,
                AppearanceView.of(talk.appearances),
                Ref.to(talk.topics),
                talk.links,
                talk.recordings,
                talk.notRecorded,
                talk.externalIds,
                List.copyOf(talk.citations),
                talk.meta());
    }
}
