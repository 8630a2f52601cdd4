package no.innovasjonsbase.platform.http.server;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ReaderLanguage;
import no.innovasjonsbase.platform.problem.RouterProblems;
import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.ResponseHeaders;

/**
 * Enforces the limits on URIs, hosts and headers before any routing, and sets {@code Date} on every answer.
 *
 * <p>The limits lie below those of the HTTP codec ({@code quarkus.http.limits.*}), which cuts the connection instead of
 * explaining itself.
 */
@ApplicationScoped
public class RequestLimitsFilter {
    /** Room for 200 ids of 80 characters would be 16 kB; URIs beyond 8 kB are not safe through proxies (RFC 9110, 4.1). */
    static final int MAX_URI_CHARACTERS = 8000;

    static final int MAX_HEADER_BYTES = 16_384;
    /** Of a name in DNS with a port (RFC 1035, section 2.3.4). */
    private static final int MAX_HOST_CHARACTERS = 261;

    /** Of those headers whose reading takes more time than their length. */
    private static final Map<String, Integer> MAX_CHARACTERS = Map.of(
            HttpHeaders.ACCEPT,
            2000,
            HttpHeaders.ACCEPT_LANGUAGE,
            ReaderLanguage.MAX_CHARACTERS,
            HttpHeaders.CONTENT_TYPE,
            1000);

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private static final int ONE_DIGIT_DATE = "Tue, 1 Dec 2026 00:07:20 GMT".length();

    @Inject
    RouterProblems problems;

    void guard(@Observes Filters filters) {
        filters.register(this::check, RequestOrder.LIMITS);
    }

    private void check(RoutingContext routing) {
        routing.addHeadersEndHandler(sent -> {
            problems.date(routing);
            padDay(routing.response().headers());
            ResponseHeaders.addTo(routing);
        });
        if (!METHODS.contains(routing.request().method())) {
            // The filter for CORS would answer with a bare 403 what gets a proper 405 or 404 otherwise.
            routing.request().headers().remove(io.vertx.core.http.HttpHeaders.ORIGIN);
        }
        var refusal = refusal(routing);
        if (refusal == null) {
            routing.next();
        } else {
            problems.send(routing, refusal);
        }
    }

    /** The server dates files with the first nine days of a month as one digit, which no HTTP date has (RFC 9110, 5.6.7). */
    static void padDay(MultiMap headers) {
        var modified = headers.get(io.vertx.core.http.HttpHeaders.LAST_MODIFIED);
        if (modified != null && modified.length() == ONE_DIGIT_DATE) {
            headers.set(
                    io.vertx.core.http.HttpHeaders.LAST_MODIFIED,
                    modified.substring(0, 5) + "0" + modified.substring(5));
        }
    }

    private static Problem refusal(RoutingContext routing) {
        var request = routing.request();
        if (request.uri().length() > MAX_URI_CHARACTERS) {
            return uriTooLong();
        }
        if (bytesOf(request.headers()) > MAX_HEADER_BYTES) {
            return headersTooLarge();
        }
        if (request.path() == null || !isUri(request.uri())) {
            return Problem.of(ProblemType.MALFORMED_REQUEST);
        }
        if (request.uri().contains("%00")) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, Message.of("nul-character"));
        }
        // Every address that an answer names is made of it.
        if (request.authority() == null) {
            return Problem.of(ProblemType.MALFORMED_REQUEST);
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1
                || request.authority().toString().length() > MAX_HOST_CHARACTERS) {
            return badHeader(Fault.inHeader(HttpHeaders.HOST, "bad-host", "limit", MAX_HOST_CHARACTERS));
        }
        for (var bound : MAX_CHARACTERS.entrySet()) {
            if (request.headers().contains(bound.getKey())
                    && String.join(",", request.headers().getAll(bound.getKey()))
                                    .length()
                            > bound.getValue()) {
                return badHeader(Fault.inHeader(bound.getKey(), "header-too-long", "limit", bound.getValue()));
            }
        }
        return MediaTypeHeaders.tidy(request.headers())
                .map(RequestLimitsFilter::badHeader)
                .orElse(null);
    }

    private static int bytesOf(MultiMap headers) {
        var bytes = 0;
        for (var header : headers) {
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        return bytes;
    }

    /** The refusal of a URI that is longer than the limit. */
    public static Problem uriTooLong() {
        return Problem.of(ProblemType.URI_TOO_LONG, Message.of("uri-longer-than", "limit", MAX_URI_CHARACTERS));
    }

    /** The refusal of headers that are larger than the limit. */
    public static Problem headersTooLarge() {
        return Problem.of(ProblemType.HEADERS_TOO_LARGE, Message.of("headers-larger-than", "limit", MAX_HEADER_BYTES));
    }

    private static boolean isUri(String target) {
        return isPlain(target) || isParsed(target);
    }

    /** Whether it is one for sure, which most targets are: parsing costs more than all else that is held against limits. */
    private static boolean isPlain(String target) {
        for (int i = 0; i < target.length(); i++) {
            var character = target.charAt(i);
            var isPlain = character >= 'a' && character <= 'z'
                    || character >= '0' && character <= '9'
                    || character >= 'A' && character <= 'Z'
                    || "-._~?=&+,".indexOf(character) >= 0
                    || character == '/' && (i != 1 || target.charAt(0) != '/');
            if (!isPlain) {
                return false;
            }
        }
        return target.startsWith("/");
    }

    private static boolean isParsed(String target) {
        try {
            java.net.URI.create(target);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static Problem badHeader(Fault fault) {
        return Problem.of(ProblemType.MALFORMED_REQUEST).with(List.of(fault));
    }
}
