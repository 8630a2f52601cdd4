package no.innovasjonsbase.platform.http.cache;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import no.innovasjonsbase.platform.http.request.AcceptEncoding;

/**
 * All of a request that its answer depends on.
 *
 * @param uri absolute, as it was sent: two that differ may mean the same, but never the other way round
 * @param accept as it was sent; empty where it wasn't
 * @param acceptLanguage as it was sent; empty where it wasn't
 * @param today the date in Norway: what {@code current} finds may change at midnight
 */
record CacheKey(String uri, String accept, String acceptLanguage, boolean takesGzip, LocalDate today) {
    private static final Pattern ENTRY = Pattern.compile("/api/v1/[a-z-]+/[a-z0-9-]+");
    private static final Pattern PARAMETER = Pattern.compile("([^&;=]*)[^&;]*[&;]?");
    /** The parameter that makes an answer depend on how long one waits. */
    private static final String WAIT = "wait";

    private static final CharSequence LAST_EVENT_ID = HttpHeaders.createOptimized("Last-Event-ID");
    /** What a caller writes at more length comes once. */
    private static final int MAX_CHARACTERS = 1000;

    private static final int OVERHEAD_BYTES = 100;

    /** The key of a request; empty where the request is not one whose answer is kept. */
    static Optional<CacheKey> of(HttpServerRequest request, LocalDate today) {
        var isRead = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        var headers = request.headers();
        if (!isRead || hasBody(headers) || isForOne(headers) || isFreshWanted(headers.get(HttpHeaders.CACHE_CONTROL))) {
            return Optional.empty();
        }
        if (mayWait(request.query())) {
            return Optional.empty();
        }
        var key = new CacheKey(
                request.absoluteURI(),
                orEmpty(headers.get(HttpHeaders.ACCEPT)),
                orEmpty(headers.get(HttpHeaders.ACCEPT_LANGUAGE)),
                AcceptEncoding.takesGzip(headers.get(HttpHeaders.ACCEPT_ENCODING)),
                today);
        return Optional.of(key).filter(made -> made.characters() <= MAX_CHARACTERS);
    }

    /** The path of a request whose answer shows one entry and nothing else; null where it shows more. */
    static String hrefOf(HttpServerRequest request) {
        var isOfEntry = ENTRY.matcher(request.path()).matches()
                && names(request.query()).noneMatch("expand"::equals);
        return isOfEntry ? request.path() : null;
    }

    /** Some bytes that it takes in memory. */
    int weight() {
        return OVERHEAD_BYTES + characters();
    }

    private int characters() {
        return uri.length() + accept.length() + acceptLanguage.length();
    }

    private static boolean mayWait(String query) {
        // Most queries need not be parted to know.
        return query != null
                && (query.contains(WAIT) || query.indexOf('%') >= 0)
                && names(query).anyMatch(name -> name.equals(WAIT) || name.indexOf('%') >= 0);
    }

    private static Stream<String> names(String query) {
        return query == null
                ? Stream.empty()
                : PARAMETER.matcher(query).results().map(parameter -> parameter.group(1));
    }

    private static boolean hasBody(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isForOne(MultiMap headers) {
        return headers.contains(HttpHeaders.AUTHORIZATION) || headers.contains(LAST_EVENT_ID);
    }

    private static boolean isFreshWanted(String cacheControl) {
        return cacheControl != null && (cacheControl.contains("no-cache") || cacheControl.contains("no-store"));
    }

    private static String orEmpty(String header) {
        return header == null ? "" : header;
    }
}
