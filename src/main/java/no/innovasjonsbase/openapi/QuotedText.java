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

/** A text that stands in quotes in YAML: without them YAML 1.1 reads it as a date, and the definition's writer uses none. */
final class QuotedText extends JsonSerializable.Base {
    private static final String DATE = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*";

    private final String text;

    private QuotedText(String text) {
        this.text = text;
    }

    /** A value of the definition, with quotes around what reads as dates, however deep in it. */
    static Object in(Object value) {
        if (value instanceof Map<?, ?> map) {
            var quoted = new LinkedHashMap<Object, Object>();
            map.forEach((key, element) -> quoted.put(key, in(element)));
            return quoted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(QuotedText::in).toList();
        }
        return value instanceof String text && text.matches(DATE) ? new POJONode(new QuotedText(text)) : value;
    }

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

    @Override
    public String toString() {
        return text;
    }
}
