package no.innovasjonsbase.talk;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ExternalIds;
import no.innovasjonsbase.conference.Recording;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.value.TimeSlot;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.topic.Topic;

/** A talk as it is taken in. */
@Schema(name = "TalkDraft", description = "A talk as it is sent in.")
public record TalkDraft(
        @NotNull @Valid @ExistingEntry("conferences") Ref conference,
        @NotNull Talk.Kind kind,
        @Min(1) @Max(10_000) Integer number,
        ScheduledTime start,
        ScheduledTime end,
        @Text(max = 200) String room,
        @Text(max = 200) String track,
        @LanguageTag String language,
        @NotNull @Text(max = 500) LocalizedText title,
        @Text(max = 500) LocalizedText subtitle,
        @JsonProperty("abstract") @Text(max = 20000, isProse = true) LocalizedText abstractText,
        @Size(max = 100) List<@NotNull @Valid AppearanceView> appearances,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 50) List<@NotNull @Valid Link> links,
        @Size(max = 50) List<@NotNull @Valid Recording> recordings,
        Boolean notRecorded,
        @Valid ExternalIds externalIds,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Talk> {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    public boolean isInOrder() {
        return TimeSlot.inOrder(start, end);
    }

    @Override
    public void applyTo(Talk talk) {
        talk.conference = talk.referred(Conference.class, conference);
        talk.kind = kind;
        talk.number = number;
        talk.slot = TimeSlot.of(start, end);
        talk.room = room;
        talk.track = track;
        talk.language = language == null ? null : LanguageMap.canonical(language);
        talk.title = title;
        talk.subtitle = subtitle;
        talk.abstractText = abstractText;
        Draft.replace(talk.appearances, AppearanceView.toAppearances(talk, appearances));
        Draft.replace(talk.topics, talk.referred(Topic.class, topics));
        talk.links = Draft.orEmpty(links);
        talk.recordings = Recording.kept(recordings);
        talk.notRecorded = notRecorded;
        talk.externalIds = externalIds;
    }
}
