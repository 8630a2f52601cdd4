package no.innovasjonsbase.platform.http.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.http.request.ReadPreconditions;

/** An answer that is kept, ready to be sent. */
final class CachedAnswer {
    private static final int OVERHEAD_BYTES = 1500;
    private static final List<String> PRECONDITIONS = List.of(
            jakarta.ws.rs.core.HttpHeaders.IF_NONE_MATCH,
            jakarta.ws.rs.core.HttpHeaders.IF_MODIFIED_SINCE,
            jakarta.ws.rs.core.HttpHeaders.IF_MATCH,
            jakarta.ws.rs.core.HttpHeaders.IF_UNMODIFIED_SINCE);

    private final Status status;
    private final String template;
    private final long readAt;
    private final EntityTag tag;
    private final Instant modified;
    private final boolean isOfOneEntry;
    /** May be written any number of times. */
    private final Buffer body;
    /** Names and values in turn: those of a 304, and those that only the whole answer has. */
    private final CharSequence[] headers;

    private final CharSequence[] headersOfBody;

    /**
     * @param template that of its address, for metrics
     * @param readAt the time of {@link ChangeClock} that it was read at
     */
    CachedAnswer(Answer answer, String template, long readAt) {
        this.status = answer.status();
        this.template = template;
        this.readAt = readAt;
        this.tag = answer.tag();
        this.modified = answer.modified();
        this.isOfOneEntry = answer.isOfOneEntry();
        this.body = Buffer.buffer(answer.body());
        var names = new ArrayList<CharSequence>();
        answer.headers().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.toString().equalsIgnoreCase(name)) {
                names.add(AsciiString.cached(name));
                names.add(String.join(", ", values));
            }
        });
        this.headers = names.toArray(CharSequence[]::new);
        this.headersOfBody = headersOfBody(answer);
    }

    private static CharSequence[] headersOfBody(Answer answer) {
        if (answer.type() == null) {
            return new CharSequence[0];
        }
        return answer.coding() == null
                ? new CharSequence[] {HttpHeaders.CONTENT_TYPE, answer.type()}
                : new CharSequence[] {
                    HttpHeaders.CONTENT_TYPE, answer.type(), HttpHeaders.CONTENT_ENCODING, answer.coding()
                };
    }

    String template() {
        return template;
    }

    /** Whether it shows what it did, as far as a clock of changes knows. */
    boolean isCurrent(ChangeClock clock, CacheKey key) {
        return clock.isCurrent(readAt, isOfOneEntry ? key.href() : null);
    }

    /** Some bytes that it takes in memory. */
    int weight() {
        return OVERHEAD_BYTES + body.length();
    }

    /** The status that a request gets in place of that of the answer by its preconditions: 304 or 412; empty where all of them hold. */
    Optional<Status> statusInsteadFor(MultiMap request) {
        if (tag == null) {
            return Optional.empty();
        }
        var sent = new HashMap<String, List<String>>();
        for (var name : PRECONDITIONS) {
            if (request.contains(name)) {
                sent.put(name, request.getAll(name));
            }
        }
        return sent.isEmpty() ? Optional.empty() : ReadPreconditions.evaluate(sent, tag, modified);
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
