package no.innovasjonsbase.conference;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Text;

/** Where a conference is held. */
@Embeddable
@Schema(description = "Where a conference is held.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Location(
        @Text(max = 200) @Schema(description = "The house.", examples = "DOGA") String venue,
        @Text(max = 300) @Schema(description = "Street and number.", examples = "Hausmanns gate 16") String address,
        @Text(max = 100) @Schema(description = "The town.", examples = "Oslo") String city,
        @Pattern(regexp = "^[A-Z]{2}$", message = "country")
                @Schema(description = "The country (ISO 3166-1 alpha-2).", pattern = "^[A-Z]{2}$", examples = "NO")
                String country) {}
