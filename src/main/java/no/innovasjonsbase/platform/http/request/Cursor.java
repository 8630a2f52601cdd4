package no.innovasjonsbase.platform.http.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.platform.value.Sha256;

/**
 * A pagination cursor: the sort values of the last entry on a page, with a checksum, in base64url.
 *
 * <p>The first bytes are a digest over those values and the scope they belong to (collection, sort and filters), so
 * that a cursor that was cut, made up or taken to another scope is told from a good one. It keeps nobody out: what
 * it holds is no secret, and a forged one shows nothing that the list doesn't.
 *
 * @param values the sort values of the last entry sent, as strings, its id last; at least one
 */
public record Cursor(List<String> values) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGEST_BYTES = 9;
    private static final int SCOPE_BYTES = 6;

    /** This cursor as text that belongs to a scope. */
    public String encode(String cursorScope) {
        try {
            var values = JSON.writeValueAsBytes(this.values);
            var asked = Arrays.copyOf(Sha256.of(cursorScope.getBytes(StandardCharsets.UTF_8)), SCOPE_BYTES);
            var text = new byte[DIGEST_BYTES + SCOPE_BYTES + values.length];
            System.arraycopy(asked, 0, text, DIGEST_BYTES, SCOPE_BYTES);
            System.arraycopy(values, 0, text, DIGEST_BYTES + SCOPE_BYTES, values.length);
            System.arraycopy(digest(text), 0, text, 0, DIGEST_BYTES);
            return textOf(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The cursor that a text holds, whatever its scope; empty where the text is none of ours. */
    public static Optional<Cursor> decode(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            // The decoder overlooks padding and the last character's spare bits: only what was written counts.
            if (bytes.length <= DIGEST_BYTES + SCOPE_BYTES
                    || !text.equals(textOf(bytes))
                    || !Arrays.equals(digest(bytes), Arrays.copyOf(bytes, DIGEST_BYTES))) {
                return Optional.empty();
            }
            var json = Arrays.copyOfRange(bytes, DIGEST_BYTES + SCOPE_BYTES, bytes.length);
            var values = JSON.readValue(json, String[].class);
            return values == null || values.length == 0 || Arrays.asList(values).contains(null)
                    ? Optional.empty()
                    : Optional.of(new Cursor(List.of(values)));
        } catch (IllegalArgumentException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a text that {@link #decode} could read belongs to a scope. */
    public static boolean belongsTo(String cursorScope, String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        var asked = Arrays.copyOf(Sha256.of(cursorScope.getBytes(StandardCharsets.UTF_8)), SCOPE_BYTES);
        return Arrays.equals(asked, Arrays.copyOfRange(bytes, DIGEST_BYTES, DIGEST_BYTES + SCOPE_BYTES));
    }

    /** The number that it holds; empty where it holds anything else, as only a forged one does. */
    public Optional<Long> number() {
        return Optional.of(values)
                .filter(all -> all.size() == 1 && all.get(0).matches("[0-9]{1,18}"))
                .map(all -> Long.valueOf(all.get(0)));
    }

    private static String textOf(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(byte[] text) {
        return Arrays.copyOf(Sha256.of(Arrays.copyOfRange(text, DIGEST_BYTES, text.length)), DIGEST_BYTES);
    }
}
