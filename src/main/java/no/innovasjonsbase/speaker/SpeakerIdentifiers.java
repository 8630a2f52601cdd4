package no.innovasjonsbase.speaker;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Orcid;
import no.innovasjonsbase.platform.value.OrcidId;

/** What a person is called in registers elsewhere. */
@Embeddable
@Schema(description = "What the person is called in registers elsewhere.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerIdentifiers(
        @OrcidId @Schema(description = "ORCID iD.", pattern = Orcid.PATTERN, examples = "0000-0002-1825-0097")
                String orcid,
        @Pattern(regexp = "^Q[1-9][0-9]{0,11}$", message = "wikidata")
                @Schema(description = "Wikidata's item.", pattern = "^Q[1-9][0-9]{0,11}$", examples = "Q42")
                String wikidata) {}
