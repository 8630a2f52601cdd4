package no.innovasjonsbase.platform.problem;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.DateFormatter;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.logging.RequestId;
import no.innovasjonsbase.platform.routes.ResponseHeaders;

/** Problems that arise before or beside JAX-RS: what the Vert.x router itself refuses is a problem like any other. */
@ApplicationScoped
public class RouterProblems {
    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** The last that was written: most answers are of the same second as the one before. */
    private volatile DateText date;

    private record DateText(long epochSecond, CharSequence text) {}

    void answer(@Observes Router router) {
        // Before the framework's own, which tells what failed inside.
        router.route()
                .order(Integer.MIN_VALUE)
                .failureHandler(routing -> failed(routing, ProblemType.ofStatus(routing.statusCode())));
        for (var type : ProblemType.values()) {
            router.errorHandler(type.status(), routing -> failed(routing, ProblemType.ofStatus(type.status())));
        }
    }

    private void failed(RoutingContext routing, ProblemType type) {
        var isUnforeseen = routing.failure() != null && type == ProblemType.INTERNAL_ERROR;
        var what = routing.request().method() + " " + routing.request().path();
        send(routing, isUnforeseen ? ProblemMappers.problemOf(routing.failure(), what) : Problem.of(type));
    }

    /** Dates an answer (RFC 9110, section 6.6.1). */
    public void date(RoutingContext routing) {
        // Not RFC_1123_DATE_TIME of java.time, which writes the first nine days of a month with one digit.
        routing.response()
                .putHeader(
                        io.vertx.core.http.HttpHeaders.DATE,
                        textOf(clock.instant().getEpochSecond()));
    }

    private CharSequence textOf(long epochSecond) {
        var last = date;
        if (last == null || last.epochSecond() != epochSecond) {
            var text = DateFormatter.format(Date.from(Instant.ofEpochSecond(epochSecond)));
            last = new DateText(epochSecond, io.vertx.core.http.HttpHeaders.createOptimized(text));
            date = last;
        }
        return last.text();
    }

    /** Answers a request with a problem, unless its answer has begun. */
    public void send(RoutingContext routing, Problem problem) {
        var response = routing.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        date(routing);
        var language = ReaderLanguage.of(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON.toString())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        problem.headers().forEach(response::putHeader);
        if (RequestId.of(routing) == null) {
            // The router refused it before all filters, as where its path can't be decoded.
            RequestId.give(routing);
            ResponseHeaders.addTo(routing);
        }
        response.end(body(ProblemView.of(problem, language, pathOf(routing), RequestId.of(routing))));
        if (!routing.request().isEnded()) {
            // The request is paused until its body is taken: what nobody wants is thrown away, for the next to be read.
            routing.request().resume();
        }
    }

    private Buffer body(ProblemView problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The raw path where it can be read as one; null otherwise, for an instance has to be a URI. */
    private static String pathOf(RoutingContext routing) {
        try {
            return java.net.URI.create(routing.request().uri()).getRawPath();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
