package no.innovasjonsbase.talk;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
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
        @Schema(description = "What the talk is called.") LocalizedText title,
        @Schema(description = "What was said, in short.") @JsonProperty("abstract") LocalizedText abstractText,
        @Schema(description = "Who held it, placed as on that day.") List<AppearanceView> appearances,
        @Schema(description = "What it is about.") List<Ref> topics,
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
                talk.title,
                talk.abstractText,
                AppearanceView.of(talk.appearances),
                Ref.to(talk.topics),
                List.copyOf(talk.citations),
                talk.meta());
    }
}
