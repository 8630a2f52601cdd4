package no.innovasjonsbase.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Examples of requests: those in {@code openapi/requests}, one file for each type, and for a type without a file what the schemas of
 * its draft have for examples, of the properties that are required.
 */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "et-eksempel";

    private final Map<String, Schema> schemas;

    Requests(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** A part of the example requests of a type of entry. */
    Object example(String type, String part) {
        if (Definition.find(fileOf(type)).isPresent()) {
            return written(type, part);
        }
        return part.matches("entry|patch") ? valueOf(schemas.get(type + "Draft")) : TEXT;
    }

    /** A part of the example requests in a file that there is. */
    static Object written(String type, String part) {
        try {
            return JSON.readValue(Definition.text(fileOf(type)), Map.class).get(part);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not JSON: the requests of " + type, unreadable);
        }
    }

    private static String fileOf(String type) {
        return "openapi/requests/" + type + ".json";
    }

    private Object valueOf(Schema schema) {
        if (schema.getRef() != null) {
            return valueOf(schemas.get(schema.getRef().substring(Schemas.REFS.length())));
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
            default -> TEXT;
        };
    }

    private Map<String, Object> requiredOf(Schema schema) {
        var values = new LinkedHashMap<String, Object>();
        Objects.requireNonNullElse(schema.getRequired(), List.<String>of())
                .forEach(name -> values.put(name, valueOf(schema.getProperties().get(name))));
        return values;
    }
}
