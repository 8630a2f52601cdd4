package no.innovasjonsbase.platform.value;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LocalizedText;

/** An address elsewhere that tells more. */
@Schema(description = "An address elsewhere that tells more.", requiredProperties = "url")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(
        @NotNull
                @HttpUrl
                @Schema(
                        description =
                                "Where it leads. Letters beyond a–z are taken, and kept as a URI has them (RFC 3987).",
                        format = "uri",
                        maxLength = 2000,
                        examples = "https://www.regjeringen.no/")
                String url,
        @Text(max = 300) @Schema(description = "What is there.") LocalizedText label) {}
