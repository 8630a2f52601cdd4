package no.innovasjonsbase.platform.http.cache;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import no.innovasjonsbase.platform.http.request.AcceptEncoding;

/**
 * All of a request that its answer depends on.
 *
 * @param uri absolute, as it was sent: two that differ may mean the same, but never the other way round
 * @param href the path, where the answer shows one entry and nothing else; null where it shows more
 * @param accept as it was sent; empty where it wasn't
 * @param acceptLanguage as it was sent; empty where it wasn't
 */
record CacheKey(String uri, String href, String accept, String acceptLanguage, boolean takesGzip) {
    private static final Pattern ENTRY = Pattern.compile("/api/v1/[a-z-]+/[a-z0-9-]+");
    private static final Pattern PARAMETER = Pattern.compile("([^&=]*)[^&]*&?");
    /** Parameters that make an answer depend on how long one waits. */
    private static final Set<String> PASSING = Set.of("wait");
    /** These, and what makes it depend on the search index, where it is not known when that changes. */
    private static final Set<String> PASSING_OR_OF_INDEX = Set.of("wait", "q");

    private static final CharSequence LAST_EVENT_ID = HttpHeaders.createOptimized("Last-Event-ID");
    /** What a caller writes at more length comes once. */
    private static final int MAX_CHARACTERS = 1000;

    private static final int OVERHEAD_BYTES = 100;

    /**
     * The key of a request; empty where the request is not one whose answer is kept.
     *
     * @param knowsIndex as {@link ChangeClock#knowsIndex()}
     */
    static Optional<CacheKey> of(HttpServerRequest request, boolean knowsIndex) {
        var isRead = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        var headers = request.headers();
        if (!isRead || hasBody(headers) || isForOne(headers) || isFreshWanted(headers.get(HttpHeaders.CACHE_CONTROL))) {
            return Optional.empty();
        }
        var query = request.query();
        var parameters = query == null ? new String[0] : names(query);
        var excluded = knowsIndex ? PASSING : PASSING_OR_OF_INDEX;
        if (Arrays.stream(parameters).anyMatch(name -> excluded.contains(name) || name.indexOf('%') >= 0)) {
            return Optional.empty();
        }
        var isOfEntry = ENTRY.matcher(request.path()).matches()
                && !Arrays.asList(parameters).contains("expand");
        var key = new CacheKey(
                request.absoluteURI(),
                isOfEntry ? request.path() : null,
                orEmpty(headers.get(HttpHeaders.ACCEPT)),
                orEmpty(headers.get(HttpHeaders.ACCEPT_LANGUAGE)),
                AcceptEncoding.takesGzip(headers.get(HttpHeaders.ACCEPT_ENCODING)));
        return Optional.of(key).filter(made -> made.characters() <= MAX_CHARACTERS);
    }

    /** Some bytes that it takes in memory. */
    int weight() {
        return OVERHEAD_BYTES + characters();
    }

    private int characters() {
        return uri.length() + accept.length() + acceptLanguage.length();
    }

    private static String[] names(String query) {
        return PARAMETER
                .matcher(query)
                .results()
                .map(parameter -> parameter.group(1))
                .toArray(String[]::new);
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
