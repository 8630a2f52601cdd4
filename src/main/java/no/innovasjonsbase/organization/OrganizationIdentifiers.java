package no.innovasjonsbase.organization;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organization is called in registers elsewhere. */
@Embeddable
@Schema(description = "What the organization is called in registers elsewhere.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationIdentifiers(
        @Pattern(regexp = "^Q[1-9][0-9]{0,11}$", message = "wikidata")
                @Schema(description = "Wikidata's item.", pattern = "^Q[1-9][0-9]{0,11}$", examples = "Q42")
                String wikidata,
        @Pattern(regexp = "^0[a-z0-9]{8}$", message = "ror")
                @Schema(
                        description = "The Research Organization Registry's id.",
                        pattern = "^0[a-z0-9]{8}$",
                        examples = "014axpa37")
                String ror) {}
