package no.innovasjonsbase.platform.http.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.http.request.ReadPreconditions;

/** A cached response, encoded and ready to be sent. */
final class CachedResponse {
    private static final int OVERHEAD_BYTES = 1500;
    /** By the names that {@link ReadPreconditions} has for them. */
    private static final Map<String, CharSequence> PRECONDITIONS = Map.of(
            jakarta.ws.rs.core.HttpHeaders.IF_NONE_MATCH,
            HttpHeaderNames.IF_NONE_MATCH,
            jakarta.ws.rs.core.HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaderNames.IF_MODIFIED_SINCE,
            jakarta.ws.rs.core.HttpHeaders.IF_MATCH,
            HttpHeaderNames.IF_MATCH,
            jakarta.ws.rs.core.HttpHeaders.IF_UNMODIFIED_SINCE,
            HttpHeaderNames.IF_UNMODIFIED_SINCE);

    private final Status status;
    private final String template;
    private final long readAt;
    private final EntityTag tag;
    /** As it is sent; null where there is none. */
    private final String tagText;

    private final Instant modified;
    private final CacheableResponse.Changes outdatedBy;
    /** Of the entry that its address names; null where that names none. */
    private final String href;
    /** May be written any number of times. */
    private final Buffer body;
    /**
     * Names and values in turn: those of a 304, and those that only the whole answer has. Not as strings, which would be
     * looked through and encoded each time.
     */
    private final CharSequence[] headers;

    private final CharSequence[] headersOfBody;

    /**
     * @param template that of its address, for metrics
     * @param href of the entry that its address names; null where that names none
     * @param readAt the time of {@link ChangeClock} that it was read at
     */
    CachedResponse(CacheableResponse cached, String template, String href, long readAt) {
        this.status = cached.status();
        this.template = template;
        this.href = href;
        this.readAt = readAt;
        this.tag = cached.tag();
        this.tagText = tag == null ? null : (tag.isWeak() ? "W/" : "") + '"' + tag.getValue() + '"';
        this.modified = cached.modified();
        this.outdatedBy = cached.outdatedBy();
        this.body = Buffer.buffer(cached.body());
        var names = new ArrayList<CharSequence>();
        cached.headers().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.toString().equalsIgnoreCase(name)) {
                names.add(AsciiString.cached(name));
                names.add(AsciiString.cached(String.join(", ", values)));
            }
        });
        this.headers = names.toArray(CharSequence[]::new);
        this.headersOfBody = headersOfBody(cached);
    }

    private static CharSequence[] headersOfBody(CacheableResponse cached) {
        if (cached.type() == null) {
            return new CharSequence[0];
        }
        return cached.coding() == null
                ? new CharSequence[] {HttpHeaders.CONTENT_TYPE, AsciiString.cached(cached.type())}
                : new CharSequence[] {
                    HttpHeaders.CONTENT_TYPE,
                    AsciiString.cached(cached.type()),
                    HttpHeaders.CONTENT_ENCODING,
                    AsciiString.cached(cached.coding())
                };
    }

    String template() {
        return template;
    }

    /** Whether it shows what it did, as far as a clock of changes knows. */
    boolean isCurrent(ChangeClock clock) {
        return switch (outdatedBy) {
            case OF_ITS_ENTRY -> clock.isCurrent(readAt, href);
            case OF_ENTRIES -> clock.isCurrent(readAt, null);
            case OF_ENTRIES_AND_INDEX -> clock.isCurrentWithIndex(readAt);
        };
    }

    /** Some bytes that it takes in memory. */
    int weight() {
        return OVERHEAD_BYTES + body.length();
    }

    /** The status that a request gets in place of that of the answer by its preconditions: 304 or 412; empty where all of them hold. */
    Optional<Status> statusInsteadFor(MultiMap request) {
        if (tag == null || !isConditional(request)) {
            return Optional.empty();
        }
        if (isKnownByTagAlone(request)) {
            return Optional.of(Status.NOT_MODIFIED);
        }
        var sent = new HashMap<String, List<String>>();
        PRECONDITIONS.forEach((name, header) -> {
            if (request.contains(header)) {
                sent.put(name, request.getAll(header));
            }
        });
        return ReadPreconditions.evaluate(sent, tag, modified);
    }

    private static boolean isConditional(MultiMap request) {
        for (var header : PRECONDITIONS.values()) {
            if (request.contains(header)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a client sends the tag back as it was, and nothing that goes before it, as most do that ask again. */
    private boolean isKnownByTagAlone(MultiMap request) {
        var known = request.getAll(HttpHeaderNames.IF_NONE_MATCH);
        return known.size() == 1
                && known.get(0).equals(tagText)
                && !request.contains(HttpHeaderNames.IF_MATCH)
                && !request.contains(HttpHeaderNames.IF_UNMODIFIED_SINCE);
    }

    void send(RoutingContext routing) {
        var response = routing.response().setStatusCode(status.getStatusCode());
        put(headers, routing);
        put(headersOfBody, routing);
        if (routing.request().method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    void sendNotModified(RoutingContext routing) {
        put(headers, routing);
        routing.response().setStatusCode(Status.NOT_MODIFIED.getStatusCode()).end();
    }

    private static void put(CharSequence[] headers, RoutingContext routing) {
        for (int i = 0; i < headers.length; i += 2) {
            routing.response().putHeader(headers[i], headers[i + 1]);
        }
    }
}
