package no.innovasjonsbase.platform.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import jakarta.ws.rs.core.EntityTag;

import no.innovasjonsbase.platform.value.Sha256;

/**
 * The entity tag of an entry: its version and the time of it, then the digest of the very bytes.
 *
 * <p>The digest differs with language, fields and compression; the state in front of it doesn't, and is what a writer's
 * {@code If-Match} is about. The time is there for a base that was restored from a copy: its version 3 is another than
 * the one that someone still remembers. The state alone is {@code meta.etag}: it reaches a writer also where a proxy
 * compresses the answer and weakens or drops its {@code ETag}.
 */
public final class EntryTag {
    private static final int BASE = 36;
    private static final String SEPARATOR = "-";
    private static final int DIGEST_BYTES = 12;

    private EntryTag() {}

    /** The tag of an entry in a state, sent as these bytes. */
    public static EntityTag of(int version, Instant updatedAt, byte[] sent) {
        return new EntityTag(stateOf(version, updatedAt) + SEPARATOR + digest(sent));
    }

    /** The tag of what is no entry, sent as these bytes. */
    public static EntityTag of(byte[] sent) {
        return new EntityTag(digest(sent));
    }

    /** The tag of an entry in a state, however it is sent: quoted, as {@code If-Match} takes it. */
    static String ofState(int version, Instant updatedAt) {
        return '"' + stateOf(version, updatedAt) + '"';
    }

    /** Whether a tag's value is of the state that an entry is in. */
    public static boolean isOf(String value, Meta meta) {
        var state = stateOf(meta.version(), meta.updatedAt());
        return value.equals(state) || value.startsWith(state + SEPARATOR);
    }

    private static String stateOf(int version, Instant updatedAt) {
        return version + SEPARATOR + Long.toString(updatedAt.toEpochMilli(), BASE);
    }

    private static String digest(byte[] sent) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(sent), DIGEST_BYTES));
    }
}
