package no.innovasjonsbase.platform.http.cache;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;

/**
 * A whole answer to a read.
 *
 * @param headers those that a 304 has, too, by name
 * @param type the value of {@code Content-Type}; null where there is no body
 * @param coding the value of {@code Content-Encoding}; null where there is none
 * @param tag null where there is no body, which no precondition is about then (RFC 9110, section 13.2.1)
 * @param modified when the newest thing in it came about; null where nothing did
 * @param body the bytes as they are sent
 * @param isOfOneEntry whether it may show one entry and nothing else, as its address says
 */
public record Answer(
        Status status,
        Map<String, List<String>> headers,
        String type,
        String coding,
        EntityTag tag,
        Instant modified,
        byte[] body,
        boolean isOfOneEntry) {

    /** One that shows what was asked for. */
    public Answer(
            Map<String, List<String>> headers,
            String type,
            String coding,
            EntityTag tag,
            Instant modified,
            byte[] body,
            boolean isOfOneEntry) {
        this(Status.OK, headers, type, coding, tag, modified, body, isOfOneEntry);
    }

    /** One that only leads on. */
    public static Answer redirect(Status status, Map<String, List<String>> headers) {
        return new Answer(status, headers, null, null, null, null, new byte[0], false);
    }
}
