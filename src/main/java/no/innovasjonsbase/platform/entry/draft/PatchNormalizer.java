package no.innovasjonsbase.platform.entry.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.view.Reference;

/**
 * Normalizes merge patches to what is stored. Languages get their canonical tags, so that {@code no} changes {@code nb}, and
 * null takes a text away whatever its language is called. A reference that is sent with its id alone loses the address of the
 * entry that was referred to before.
 */
public final class PatchNormalizer {
    private static final String ID = "id";
    private static final String HREF = "href";

    private PatchNormalizer() {}

    /**
     * The same patch, normalized.
     *
     * @param draft the record that the patched entry is to become
     */
    public static JsonNode normalized(JsonNode patch, Class<?> draft) {
        if (!(patch instanceof ObjectNode object)) {
            return patch;
        }
        var shape = RecordShape.of(draft);
        var result = object.objectNode();
        object.properties().forEach(property -> {
            var at = shape.names().indexOf(property.getKey());
            var type = at < 0 ? null : shape.types().get(at).getType();
            result.set(
                    property.getKey(),
                    type instanceof Class<?> one ? value(property.getValue(), one) : property.getValue());
        });
        return result;
    }

    private static JsonNode value(JsonNode value, Class<?> type) {
        if (type.isRecord() && !DraftBinder.isLanguageMap(type)) {
            return reference(normalized(value, type), type);
        }
        return value instanceof ObjectNode map && DraftBinder.isLanguageMap(type) ? languages(map) : value;
    }

    private static JsonNode reference(JsonNode patch, Class<?> type) {
        return Reference.class.isAssignableFrom(type)
                        && patch instanceof ObjectNode sent
                        && sent.hasNonNull(ID)
                        && !sent.has(HREF)
                ? sent.putNull(HREF)
                : patch;
    }

    /** Of two for one language, null gives way; two texts are left for the check to refuse. */
    private static JsonNode languages(ObjectNode map) {
        var result = JsonNodeFactory.instance.objectNode();
        map.properties().forEach(entry -> {
            var tag = LanguageMap.canonical(entry.getKey());
            var before = result.get(tag);
            if (before == null || before.isNull()) {
                result.set(tag, entry.getValue());
            } else if (!entry.getValue().isNull()) {
                result.set(entry.getKey(), entry.getValue());
            }
        });
        return result;
    }
}
