package no.innovasjonsbase.speaker;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.Text;

/** A speaker as it is taken in. */
@Schema(name = "SpeakerDraft", description = "A speaker as it is sent in.")
public record SpeakerDraft(
        @NotNull @Text(max = 200) String name,
        @Text(max = 100) String givenName,
        @Text(max = 100) String familyName,
        @Text(max = 50) String honorific,
        @Text(max = 200) String authorName,
        @Text(max = 10000, isProse = true) LocalizedText biography,
        @Valid SpeakerImage image,
        @Size(max = 100) List<@NotNull @Valid AffiliationView> affiliations,
        @Valid SpeakerIdentifiers identifiers,
        @Size(max = 50) List<@NotNull @Valid Link> links,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Speaker> {

    @Override
    public void applyTo(Speaker speaker) {
        speaker.name = name;
        speaker.givenName = givenName;
        speaker.familyName = familyName;
        speaker.honorific = honorific;
        speaker.authorName = authorName;
        speaker.biography = biography;
        speaker.image = image;
        Draft.replace(speaker.affiliations, AffiliationView.toAffiliations(speaker, affiliations));
        speaker.identifiers = identifiers;
        speaker.links = Draft.orEmpty(links);
    }
}
