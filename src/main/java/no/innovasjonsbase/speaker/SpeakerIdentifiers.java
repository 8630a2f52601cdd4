package no.innovasjonsbase.speaker;

import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Orcid;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;

/** Identifiers of a person in external registers. */
@Embeddable
@Schema(description = "What the person is called in registers elsewhere.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerIdentifiers(
        @RegisterId(Register.ORCID)
                @Schema(description = "ORCID iD.", pattern = Orcid.PATTERN, examples = "0000-0002-1825-0097")
                String orcid,
        @RegisterId(Register.WIKIDATA)
                @Schema(description = "Wikidata's item.", pattern = Register.WIKIDATA_PATTERN, examples = "Q42")
                String wikidata) {}
