package no.innovasjonsbase.panel;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

/** A panel as it is taken in. */
@Schema(name = "PanelDraft", description = "A panel as it is sent in.")
public record PanelDraft(
        @NotNull @Valid @ExistingEntry("conferences") Ref conference,
        @Min(1) @Max(10_000) Integer number,
        ScheduledTime start,
        ScheduledTime end,
        @Text(max = 200) String room,
        @Text(max = 200) String track,
        @LanguageTag String language,
        @NotNull @Text(max = 500) LocalizedText title,
        @Text(max = 500) LocalizedText subtitle,
        @Text(max = 2000, isProse = true) LocalizedText question,
        @Text(max = 20000, isProse = true) LocalizedText summary,
        @Size(max = 100) List<@NotNull @Valid AppearanceView> appearances,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 50) List<@NotNull @Valid Link> links,
        @Size(max = 50) List<@NotNull @Valid Recording> recordings,
        Boolean notRecorded,
        @Valid ExternalIds externalIds,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Panel> {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    public boolean isInOrder() {
        return TimeSlot.inOrder(start, end);
    }

    @Override
    public void applyTo(Panel panel) {
        panel.conference = panel.referred(Conference.class, conference);
        panel.number = number;
        panel.slot = TimeSlot.of(start, end);
        panel.room = room;
        panel.track = track;
        panel.language = language == null ? null : LanguageMap.canonical(language);
        panel.title = title;
        panel.subtitle = subtitle;
        panel.question = question;
        panel.summary = summary;
        Draft.replace(panel.appearances, AppearanceView.toAppearances(panel, appearances));
        Draft.replace(panel.topics, panel.referred(Topic.class, topics));
        panel.links = Draft.orEmpty(links);
        panel.recordings = Recording.kept(recordings);
        panel.notRecorded = notRecorded;
        panel.externalIds = externalIds;
    }
}
