package no.innovasjonsbase.principle;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.source.Source;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.topic.Topic;

/** A principle as it is taken in. */
@Schema(name = "PrincipleDraft", description = "A principle as it is sent in.")
public record PrincipleDraft(
        @NotNull @Text(max = 2000, isProse = true) LocalizedText statement,
        @Text(max = 10000, isProse = true) LocalizedText rationale,
        @Min(1) @Max(10_000) Integer number,
        @Valid @ExistingEntry({"talks", "panels", "sources"}) TypedRef origin,
        @Valid @ExistingEntry("speakers") Ref attributedTo,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("principles") PrincipleRef> related,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Principle> {

    @Override
    public void applyTo(Principle principle) {
        principle.statement = statement;
        principle.rationale = rationale;
        principle.number = number;
        principle.originTalk = principle.referred(Talk.class, origin);
        principle.originPanel = principle.referred(Panel.class, origin);
        principle.originSource = principle.referred(Source.class, origin);
        principle.attributedTo = principle.referred(Speaker.class, attributedTo);
        Draft.replace(principle.topics, principle.referred(Topic.class, topics));
        Draft.replace(principle.related, PrincipleRef.toRelated(principle, related));
    }
}
