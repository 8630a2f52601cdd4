package no.innovasjonsbase.platform.http.cache;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;

/**
 * A complete response to a read, which can be cached.
 *
 * @param headers those that a 304 has, too, by name
 * @param type the value of {@code Content-Type}; null where there is no body
 * @param coding the value of {@code Content-Encoding}; null where there is none
 * @param tag null where there is no body, which no precondition is about then (RFC 9110, section 13.2.1)
 * @param modified when the newest thing in it came about; null where nothing did
 * @param body the bytes as they are sent
 * @param outdatedBy whose changes make it another
 */
public record CacheableResponse(
        Status status,
        Map<String, List<String>> headers,
        String type,
        String coding,
        EntityTag tag,
        Instant modified,
        byte[] body,
        Changes outdatedBy) {

    /** Changes that an answer may depend on. */
    public enum Changes {
        /** Of the entry that its address names; of all entries, where that names none. */
        OF_ITS_ENTRY,
        /** Of any entry. */
        OF_ENTRIES,
        /** Of any entry, and of the search index, which follows them. */
        OF_ENTRIES_AND_INDEX
    }

    /** One that shows what was asked for. */
    public CacheableResponse(
            Map<String, List<String>> headers,
            String type,
            String coding,
            EntityTag tag,
            Instant modified,
            byte[] body,
            Changes outdatedBy) {
        this(Status.OK, headers, type, coding, tag, modified, body, outdatedBy);
    }

    /** One that only leads on. */
    public static CacheableResponse redirect(Status status, Map<String, List<String>> headers) {
        return new CacheableResponse(status, headers, null, null, null, null, new byte[0], Changes.OF_ENTRIES);
    }
}
