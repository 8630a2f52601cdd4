package no.innovasjonsbase.platform.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes JSON as a JSON Merge Patch says (RFC 7396): null takes a property away, an object goes into the other. */
public final class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /**
     * What the patch makes of a target; neither is changed. A null that takes nothing away stays, which is as good as absent: so
     * a name that is misspelt is seen.
     */
    public static JsonNode apply(JsonNode patch, JsonNode target) {
        if (!patch.isObject()) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(property -> {
            if (property.getValue().isNull() && result.has(property.getKey())) {
                result.remove(property.getKey());
            } else {
                var kept = result.path(property.getKey());
                result.set(property.getKey(), apply(property.getValue(), kept));
            }
        });
        return result;
    }
}
