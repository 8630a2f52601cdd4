package no.innovasjonsbase.topic;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageMapSerializer;
import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Text;

/** Other names of a topic, by language tag; each language may have several. */
@Schema(
        type = SchemaType.OBJECT,
        description = "Other names by language tag (BCP 47), each with a list.",
        additionalProperties = String[].class)
@JsonSerialize(using = AltLabels.Serializer.class)
public record AltLabels(
        @Schema(hidden = true)
                Map<
                                @NotNull @LanguageTag String,
                                @NotNull @Size(min = 1, max = 50) List<@NotNull @Text(max = 200) String>>
                        names)
        implements LanguageMap {

    /** The names by canonical language tag, nb, nn and en first. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AltLabels {
        names = LocalizedText.inOrder(names);
    }

    /** Writes the names. */
    static final class Serializer extends LanguageMapSerializer<AltLabels> {
        private static final long serialVersionUID = 1;

        Serializer() {
            super(AltLabels.class);
        }

        @Override
        protected SortedMap<String, ?> entriesOf(AltLabels labels) {
            return LocalizedText.inOrder(labels.names);
        }
    }

    /** Keeps the names as JSON. */
    @Converter
    public static class Column extends JsonColumn<AltLabels> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
