package no.innovasjonsbase.panel;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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

/** A panel as it is taken in. */
@Schema(name = "PanelDraft", description = "A panel as it is sent in.")
public record PanelDraft(
        @NotNull @Valid @ExistingEntry("conferences") Ref conference,
        @Min(1) @Max(10_000) Integer number,
        @NotNull @Text(max = 500) LocalizedText title,
        @Text(max = 2000, isProse = true) LocalizedText question,
        @Text(max = 20000, isProse = true) LocalizedText summary,
        @Size(max = 100) List<@NotNull @Valid AppearanceView> appearances,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Panel> {

    @Override
    public void applyTo(Panel panel) {
        panel.conference = panel.referred(Conference.class, conference);
        panel.number = number;
        panel.title = title;
        panel.question = question;
        panel.summary = summary;
        Draft.replace(panel.appearances, AppearanceView.toAppearances(panel, appearances));
        Draft.replace(panel.topics, panel.referred(Topic.class, topics));
    }
}
