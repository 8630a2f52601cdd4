package no.innovasjonsbase.organization;

import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;

/** Identifiers of an organization in external registers. */
@Embeddable
@Schema(description = "What the organization is called in registers elsewhere.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationIdentifiers(
        @RegisterId(Register.WIKIDATA)
                @Schema(description = "Wikidata's item.", pattern = Register.WIKIDATA_PATTERN, examples = "Q42")
                String wikidata,
        @RegisterId(Register.ROR)
                @Schema(
                        description = "The Research Organization Registry's id.",
                        pattern = Register.ROR_PATTERN,
                        examples = "014axpa37")
                String ror) {}
