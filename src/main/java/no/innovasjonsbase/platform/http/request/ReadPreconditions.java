package no.innovasjonsbase.platform.http.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.netty.handler.codec.DateFormatter;

/**
 * The preconditions of GET and HEAD in the order that RFC 9110, section 13.2.2, has them evaluated: the last step of an
 * answer. A time is ignored beside a tag and where it can't be read.
 */
public final class ReadPreconditions {
    private ReadPreconditions() {}

    /**
     * The status that stands in place of 200: 304 or 412; empty where all preconditions hold.
     *
     * @param headers the request's, by names in any case
     * @param modified when the newest thing in the answer came about; null where nothing did
     */
    public static Optional<Status> evaluate(Map<String, List<String>> headers, EntityTag tag, Instant modified) {
        var time = modified == null ? null : modified.truncatedTo(ChronoUnit.SECONDS);
        if (!isMatch(headers, tag, time)) {
            return Optional.of(Status.PRECONDITION_FAILED);
        }
        return isKnown(headers, tag, time) ? Optional.of(Status.NOT_MODIFIED) : Optional.empty();
    }

    private static boolean isMatch(Map<String, List<String>> headers, EntityTag tag, Instant modified) {
        if (headers.containsKey(HttpHeaders.IF_MATCH)) {
            return TagList.parse(headers.get(HttpHeaders.IF_MATCH)).hasStrong(tag.getValue()::equals);
        }
        return time(headers, HttpHeaders.IF_UNMODIFIED_SINCE)
                .filter(time -> modified != null)
                .map(time -> !modified.isAfter(time))
                .orElse(true);
    }

    private static boolean isKnown(Map<String, List<String>> headers, EntityTag tag, Instant modified) {
        if (headers.containsKey(HttpHeaders.IF_NONE_MATCH)) {
            return TagList.parse(headers.get(HttpHeaders.IF_NONE_MATCH)).has(tag.getValue()::equals);
        }
        return time(headers, HttpHeaders.IF_MODIFIED_SINCE)
                .filter(time -> modified != null)
                .map(time -> !modified.isAfter(time))
                .orElse(false);
    }

    private static Optional<Instant> time(Map<String, List<String>> headers, String name) {
        try {
            return Optional.ofNullable(headers.get(name))
                    .map(values -> DateFormatter.parseHttpDate(values.get(0)))
                    .map(java.util.Date::toInstant);
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }
}
