package no.innovasjonsbase.platform.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import no.innovasjonsbase.platform.language.LocalizedText;

/**
 * Keeps a value that nothing is filtered by as JSON text in a column.
 *
 * @param <T> the value's type; values are immutable and compared by {@code equals}
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final TypeReference<T> type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A column holds what is no " + type.getType(), damaged);
        }
    }

    /** Language maps. */
    @Converter(autoApply = true)
    public static class OfText extends JsonColumn<LocalizedText> {
        public OfText() {
            super(new TypeReference<>() {});
        }
    }

    /** Lists of links. */
    @Converter
    public static class OfLinks extends JsonColumn<java.util.List<Link>> {
        public OfLinks() {
            super(new TypeReference<>() {});
        }
    }

    /** Lists of strings. */
    @Converter
    public static class OfStrings extends JsonColumn<java.util.List<String>> {
        public OfStrings() {
            super(new TypeReference<>() {});
        }
    }
}
