package no.innovasjonsbase.platform.http.cache;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.EntityTag;

/**
 * A whole answer to a read.
 *
 * @param headers those that a 304 has, too, by name
 * @param type the value of {@code Content-Type}
 * @param coding the value of {@code Content-Encoding}; null where there is none
 * @param modified when the newest thing in it came about; null where nothing did
 * @param body the bytes as they are sent
 */
public record Answer(
        Map<String, List<String>> headers, String type, String coding, EntityTag tag, Instant modified, byte[] body) {}
