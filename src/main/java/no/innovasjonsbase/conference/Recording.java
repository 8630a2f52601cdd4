package no.innovasjonsbase.conference;

import java.util.List;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Text;

/** Material published from a talk or a panel: slides, a recording or a transcript. */
@Schema(
        description = "What is left of a talk or a panel: slides, a recording or a transcript.",
        requiredProperties = {"kind", "url"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recording(
        @NotNull @Schema(description = "What it is.") Kind kind,
        @NotNull
                @HttpUrl
                @Schema(
                        description =
                                "Where it is. Letters beyond a–z are taken, and kept as a URI has them (RFC 3987).",
                        format = "uri",
                        maxLength = 2000,
                        examples = "https://media.example.no/2018/opening.mp4")
                String url,
        @LanguageTag @Schema(description = "The language it is in (BCP 47).", examples = "nb") String language,
        @Text(max = 300)
                @Schema(description = "The terms it may be reused on: an address or a name.", examples = "CC-BY-4.0")
                String licence) {

    /** What is left of a talk or a panel. */
    @Schema(name = "RecordingKind", description = "What is left of a talk or a panel.")
    public enum Kind {
        @JsonProperty("slides")
        SLIDES,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("transcript")
        TRANSCRIPT
    }

    /** The recordings as they are kept, of those that a valid draft tells of; null gives none. */
    public static List<Recording> kept(List<Recording> sent) {
        return sent == null ? List.of() : sent.stream().map(Recording::kept).toList();
    }

    private Recording kept() {
        return language == null ? this : new Recording(kind, url, LanguageMap.canonical(language), licence);
    }

    /** Keeps lists of recordings. */
    @Converter
    public static class Column extends JsonColumn<List<Recording>> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
