package no.innovasjonsbase.topic;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.JsonColumn;
import no.innovasjonsbase.platform.entry.LanguageTag;
import no.innovasjonsbase.platform.entry.Text;

/** Other names of a topic, by language tag; each language may have several. */
@Schema(
        type = SchemaType.OBJECT,
        description = "Other names by language tag (BCP 47), each with a list.",
        additionalProperties = String[].class)
public record AltLabels(
        @JsonValue @Schema(hidden = true)
                Map<
                                @NotNull @LanguageTag String,
                                @NotNull @Size(min = 1, max = 50) List<@NotNull @Text(max = 200) String>>
                        names) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AltLabels {}

    /** Keeps the names as JSON. */
    @Converter
    public static class Column extends JsonColumn<AltLabels> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
