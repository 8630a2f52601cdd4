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
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts dates in examples into quotes: without them YAML 1.1 reads a text as a date, and the definition's writer uses none. Done
 * in the definition that the build stores and again in the one that is served: the application reads it as JSON at its
 * start, which says nothing of how YAML is written.
 */
@OpenApiFilter(
        stages = {OpenApiFilter.RunStage.BUILD, OpenApiFilter.RunStage.RUNTIME_STARTUP},
        priority = QuotedExamples.AFTER_ALL_ELSE)
public class QuotedExamples implements OASFilter {
    static final int AFTER_ALL_ELSE = 0;

    private static final String DATE = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*";

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getExamples() != null) {
            schema.setExamples(
                    schema.getExamples().stream().map(QuotedExamples::quoted).toList());
        }
        return schema;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        parameter.setExample(quoted(parameter.getExample()));
        return parameter;
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        quote(body.getContent());
        return body;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        quote(response.getContent());
        return response;
    }

    private static void quote(Content content) {
        if (content == null) {
            return;
        }
        for (var media : content.getMediaTypes().values()) {
            media.setExample(quoted(media.getExample()));
            if (media.getExamples() != null) {
                media.getExamples().values().forEach(example -> example.setValue(quoted(example.getValue())));
            }
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
