package no.innovasjonsbase.history;

import java.time.Instant;
import java.util.EnumSet;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;

import no.innovasjonsbase.platform.http.response.OneFormat;
import no.innovasjonsbase.platform.view.HasLastModified;

/**
 * A JSON Patch (RFC 6902) that turns one version of an entry into another.
 *
 * @param operations the list of operations
 * @param modified the time of the newer of the two
 */
record JsonPatch(@JsonValue JsonNode operations, Instant modified) implements OneFormat, HasLastModified {
    static final String MEDIA_TYPE = "application/json-patch+json";

    /** Moves and copies would relate values that merely happen to be alike. */
    private static final EnumSet<DiffFlags> PLAIN =
            EnumSet.of(DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION, DiffFlags.OMIT_VALUE_ON_REMOVE);

    /** What makes a target of a source. */
    static JsonPatch between(JsonNode source, JsonNode target, Instant modified) {
        return new JsonPatch(JsonDiff.asJson(source, target, PLAIN), modified);
    }

    @Override
    public MediaType mediaType() {
        return MediaType.valueOf(MEDIA_TYPE);
    }
}
