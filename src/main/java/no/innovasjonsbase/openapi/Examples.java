package no.innovasjonsbase.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.media.Schema;

import no.innovasjonsbase.platform.routes.Format;

/**
 * The files in {@code openapi}: answers as the base really gave them, one for each operation and format, and requests, one file for
 * each type. For a type without a file, a request is what the schemas of its draft have for examples, of the properties
 * that are required.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "et-eksempel";
    private static final String ADDRESS = "https://www.example.no/";

    private final Map<String, Schema> schemas;

    Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** What an operation answered, as this media type; null where there is no example. */
    static Object answer(String operation, String mediaType) {
        var file = "examples/" + operation + "."
                + Format.of(mediaType).map(Format::parameter).orElse("");
        return !exists(file) ? null : mediaType.matches(".*[/+]json") ? json(file) : text(file);
    }

    /** A part of the example requests of a type. */
    Object request(String type, String part) {
        var file = "requests/" + type + ".json";
        if (exists(file)) {
            return ((Map<?, ?>) json(file)).get(part);
        }
        return part.matches("entry|patch") ? valueOf(schemas.get(type + "Draft")) : TEXT;
    }

    private Object valueOf(Schema schema) {
        if (schema.getRef() != null) {
            return valueOf(schemas.get(Schemas.nameOf(schema)));
        }
        if (schema.getExamples() != null) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        return switch (schema.getType().get(0)) {
            case OBJECT -> requiredOf(schema);
            case ARRAY -> List.of();
            case BOOLEAN -> true;
            case INTEGER, NUMBER -> Objects.requireNonNullElse(schema.getMinimum(), BigDecimal.ONE);
            default -> "uri".equals(schema.getFormat()) ? ADDRESS : TEXT;
        };
    }

    private Map<String, Object> requiredOf(Schema schema) {
        var values = new LinkedHashMap<String, Object>();
        Objects.requireNonNullElse(schema.getRequired(), List.<String>of())
                .forEach(name -> values.put(name, valueOf(schema.getProperties().get(name))));
        return values;
    }

    /** A file of the folder as text. */
    static String text(String file) {
        try (var stream = loader().getResourceAsStream("openapi/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object json(String file) {
        try {
            return JSON.readValue(text(file), Object.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static boolean exists(String file) {
        return loader().getResource("openapi/" + file) != null;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
