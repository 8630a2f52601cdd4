package no.innovasjonsbase.conference;

import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;
import no.innovasjonsbase.platform.value.Text;

/** Where a conference is held. */
@Embeddable
@Schema(description = "Where a conference is held.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Location(
        @Text(max = 200) @Schema(description = "The house.", examples = "DOGA") String venue,
        @Text(max = 300) @Schema(description = "Street and number.", examples = "Hausmanns gate 16") String address,
        @Text(max = 100) @Schema(description = "The town.", examples = "Oslo") String city,
        @RegisterId(Register.COUNTRY)
                @Schema(
                        description = "The country (ISO 3166-1 alpha-2).",
                        pattern = Register.COUNTRY_PATTERN,
                        examples = "NO")
                String country) {}
