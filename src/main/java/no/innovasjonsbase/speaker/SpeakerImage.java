package no.innovasjonsbase.speaker;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Licence;
import no.innovasjonsbase.platform.value.Text;

/** A picture of a person, which is kept elsewhere. */
@Schema(description = "A picture of the person, which is kept elsewhere.", requiredProperties = "url")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerImage(
        @NotNull
                @HttpUrl
                @Schema(
                        description = "Where the picture is.",
                        format = "uri",
                        examples = "https://www.example.no/kari-eksempel.jpg")
                String url,
        @Text(max = 500) @Schema(description = "What it shows, for those who don't see it.") LocalizedText alt,
        @Licence
                @Schema(
                        description =
                                "The terms it may be reused on: an identifier of the SPDX License List, or the address of the terms.",
                        examples = "CC-BY-4.0")
                String licence,
        @Text(max = 300) @Schema(description = "Who is to be named with it.", examples = "Ola Eksempel")
                String credit) {

    /** Keeps a picture as JSON. */
    @Converter
    public static class Column extends JsonColumn<SpeakerImage> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
