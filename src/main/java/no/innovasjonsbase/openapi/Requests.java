package no.innovasjonsbase.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Examples of requests: those in {@code openapi/requests}, one file for each type, and for a type without a file what the schemas of
 * its draft have for examples, of the properties that are required.
 */
final class Requests {
    private static final String TEXT = "et-eksempel";
    private static final String ADDRESS = "https://www.example.no/";

    private final Map<String, Schema> schemas;

    Requests(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** A part of the example requests of a type. */
    Object example(String type, String part) {
        var file = "requests/" + type + ".json";
        if (Examples.exists(file)) {
            return ((Map<?, ?>) Examples.json(file)).get(part);
        }
        return part.matches("entry|patch") ? valueOf(schemas.get(type + "Draft")) : TEXT;
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
            default -> "uri".equals(schema.getFormat()) ? ADDRESS : TEXT;
        };
    }

    private Map<String, Object> requiredOf(Schema schema) {
        var values = new LinkedHashMap<String, Object>();
        Objects.requireNonNullElse(schema.getRequired(), List.<String>of())
                .forEach(name -> values.put(name, valueOf(schema.getProperties().get(name))));
        return values;
    }
}
