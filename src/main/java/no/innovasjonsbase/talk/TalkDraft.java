package no.innovasjonsbase.talk;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.topic.Topic;

/** A talk as it is taken in. */
@Schema(name = "TalkDraft", description = "A talk as it is sent in.")
public record TalkDraft(
        @NotNull @Valid @ExistingEntry("conferences") Ref conference,
        @NotNull Talk.Kind kind,
        @Min(1) @Max(10_000) Integer number,
        @NotNull @Text(max = 500) LocalizedText title,
        @JsonProperty("abstract") @Text(max = 20000, isProse = true) LocalizedText abstractText,
        @Size(max = 100) List<@NotNull @Valid AppearanceView> appearances,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Talk> {

    @Override
    public void applyTo(Talk talk) {
        talk.conference = talk.referred(Conference.class, conference);
        talk.kind = kind;
        talk.number = number;
        talk.title = title;
        talk.abstractText = abstractText;
        Draft.replace(talk.appearances, AppearanceView.toAppearances(talk, appearances));
        Draft.replace(talk.topics, talk.referred(Topic.class, topics));
    }
}
