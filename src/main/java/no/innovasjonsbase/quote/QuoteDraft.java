package no.innovasjonsbase.quote;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.topic.Topic;

/** A quote as it is taken in. */
@Schema(name = "QuoteDraft", description = "A quote as it is sent in.")
public record QuoteDraft(
        @NotNull @Text(max = 10000, isProse = true) LocalizedText text,
        @NotNull Boolean verbatim,
        @NotNull @Valid @ExistingEntry("speakers") Ref speaker,
        @NotNull @Text(max = 200) String name,
        @Text(max = 300) LocalizedText position,
        @Valid @ExistingEntry("organizations") Ref organization,
        @Text(max = 300) LocalizedText organizationName,
        @Valid @ExistingEntry({"talks", "panels", "conferences"}) TypedRef saidIn,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("principles") Ref> principles,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Quote> {

    @Override
    public void applyTo(Quote quote) {
        quote.text = text;
        quote.verbatim = verbatim;
        quote.speaker = quote.referred(Speaker.class, speaker);
        quote.name = name;
        quote.position = position;
        quote.organization = quote.referred(Organization.class, organization);
        quote.organizationName = organizationName;
        quote.saidInTalk = quote.referred(Talk.class, saidIn);
        quote.saidInPanel = quote.referred(Panel.class, saidIn);
        quote.saidInConference = quote.referred(Conference.class, saidIn);
        Draft.replace(quote.topics, quote.referred(Topic.class, topics));
        Draft.replace(quote.principles, quote.referred(Principle.class, principles));
    }
}
