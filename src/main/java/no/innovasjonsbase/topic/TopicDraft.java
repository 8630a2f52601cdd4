package no.innovasjonsbase.topic;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.Text;

/** A topic as it is taken in. */
@Schema(name = "TopicDraft", description = "A topic as it is sent in.")
public record TopicDraft(
        @NotNull @Text(max = 200) LocalizedText label,
        @Valid AltLabels altLabels,
        @Valid AltLabels hiddenLabels,
        @Text(max = 5000, isProse = true) LocalizedText definition,
        @Text(max = 5000, isProse = true) LocalizedText scopeNote,
        Topic.Status status,
        @Valid @ExistingEntry("topics") Ref replacedBy,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> broader,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> related,
        @Size(max = 50) List<@NotNull @HttpUrl String> exactMatch,
        @Size(max = 50) List<@NotNull @HttpUrl String> closeMatch,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Topic> {

    @Override
    public void applyTo(Topic topic) {
        topic.label = label;
        topic.altLabels = altLabels;
        topic.hiddenLabels = hiddenLabels;
        topic.definition = definition;
        topic.scopeNote = scopeNote;
        topic.status = status;
        topic.replacedBy = topic.referred(Topic.class, replacedBy);
        Draft.replace(topic.broader, topic.referred(Topic.class, broader));
        Draft.replace(topic.related, topic.referred(Topic.class, related));
        topic.exactMatch = Draft.orEmpty(exactMatch);
        topic.closeMatch = Draft.orEmpty(closeMatch);
    }
}
