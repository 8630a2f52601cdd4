package no.innovasjonsbase.speaker;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.AsOfView;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A speaker as it is sent out. */
@Schema(name = "Speaker", description = "A person who speaks at conferences, with the positions held through time.")
public record SpeakerView(
        String id,
        String href,
        String type,
        @Schema(description = "The whole name.", examples = "Jacob Torfing") String name,
        @Schema(description = "The given name.") String givenName,
        @Schema(description = "The family name.") String familyName,
        @Schema(description = "What is put before the name.") String honorific,
        @Schema(description = "The name that the person writes under, where it is another.", examples = "J. Torfing")
                String authorName,
        @Schema(description = "Who the person is.") LocalizedText biography,
        @Schema(description = "A picture of the person.") SpeakerImage image,
        @Schema(description = "The positions the person held, with their times as exact as they are known.")
                List<AffiliationView> affiliations,
        @Schema(description = "What the person is called in registers elsewhere.") SpeakerIdentifiers identifiers,
        @Schema(description = "Addresses elsewhere that tell more.") List<Link> links,
        List<Citation> citations,
        Meta meta)
        implements View, AsOfView {

    /** The view of a speaker. */
    public static SpeakerView of(Speaker speaker) {
        return new SpeakerView(
                speaker.id,
                speaker.href(),
                speaker.type(),
                speaker.name,
                speaker.givenName,
                speaker.familyName,
                speaker.honorific,
                speaker.authorName,
                speaker.biography,
                speaker.image,
                AffiliationView.of(speaker.affiliations),
                speaker.identifiers,
                speaker.links,
                List.copyOf(speaker.citations),
                speaker.meta());
    }

    @Override
    public SpeakerView asOf(LocalDate day) {
        var held = affiliations.stream()
                .filter(a -> Period.mayHold(a.from(), a.to(), day))
                .toList();
        return new SpeakerView(
                id,
                href,
                type,
                name,
                givenName,
                familyName,
                honorific,
                authorName,
                biography,
                image,
                held,
                identifiers,
                links,
                citations,
                meta);
    }
}
