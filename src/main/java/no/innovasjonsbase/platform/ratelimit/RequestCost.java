package no.innovasjonsbase.platform.ratelimit;

import java.util.Set;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** What a request costs in tokens, in proportion to the time it takes the base: a read by id is 1. */
final class RequestCost {
    private static final String API = "/api/v1/";
    private static final Set<String> COPIES = Set.of(API + "export", API + "import");
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int EXPANDED = 4;
    private static final int SEARCH = 5;
    private static final int FACETS = 5;
    private static final int COPY = 100;

    private RequestCost() {}

    /** The cost of a request, by its path, method and query; nothing is parsed that may be unreadable. */
    static int of(HttpServerRequest request) {
        var path = String.valueOf(request.path());
        var query = request.query() == null ? "" : "&" + request.query();
        if (COPIES.contains(path)) {
            return COPY;
        }
        int cost = READS.contains(request.method()) ? READ : WRITE;
        if (path.equals(API + "search") || path.equals(API + "suggest") || query.contains("&q=")) {
            cost += SEARCH - READ;
        }
        if (query.contains("&facets=")) {
            cost += FACETS;
        }
        if (query.contains("&expand=")) {
            cost += EXPANDED - READ;
        }
        return cost;
    }
}
