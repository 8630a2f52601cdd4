package no.innovasjonsbase.openapi;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.model.BaseModel;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts dates in examples into quotes: without them YAML 1.1 reads a text as a date, and the definition's writer uses none. Done
 * in the definition that the build stores and again in the one that is served ({@link DefinitionOnDemand}): the application reads
 * it as JSON, which says nothing of how YAML is written.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = QuotedExamples.AFTER_ALL_ELSE)
public class QuotedExamples implements OASFilter {
    static final int AFTER_ALL_ELSE = 0;

    private static final String DATE = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        quoteWithin(document);
    }

    private static void quoteWithin(Object part) {
        if (part instanceof BaseModel<?> model) {
            Map.copyOf(model.getAllProperties()).forEach((name, value) -> {
                if (name.matches("examples?")) {
                    model.setProperty(name, quoted(value));
                } else {
                    quoteWithin(value);
                }
            });
        } else if (part instanceof Map<?, ?> parts) {
            parts.values().forEach(QuotedExamples::quoteWithin);
        } else if (part instanceof List<?> parts) {
            parts.forEach(QuotedExamples::quoteWithin);
        }
    }

    /** A value of the definition, with quotes around what reads as dates, however deep in it. */
    private static Object quoted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var quoted = new LinkedHashMap<Object, Object>();
            map.forEach((key, element) -> quoted.put(key, quoted(element)));
            return quoted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(QuotedExamples::quoted).toList();
        }
        return value instanceof String text && text.matches(DATE) ? new POJONode(new QuotedText(text)) : value;
    }

    /** A text that stands in quotes in YAML. */
    private record QuotedText(String text) implements JsonSerializable {
        @Override
        public void serialize(JsonGenerator to, SerializerProvider serializers) throws IOException {
            if (to instanceof YAMLGenerator yaml) {
                yaml.disable(YAMLGenerator.Feature.MINIMIZE_QUOTES);
                yaml.writeString(text);
                yaml.enable(YAMLGenerator.Feature.MINIMIZE_QUOTES);
            } else {
                to.writeString(text);
            }
        }

        @Override
        public void serializeWithType(JsonGenerator to, SerializerProvider serializers, TypeSerializer ignored)
                throws IOException {
            serialize(to, serializers);
        }
    }
}
