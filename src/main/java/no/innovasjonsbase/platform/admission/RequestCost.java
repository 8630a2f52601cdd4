package no.innovasjonsbase.platform.admission;

import io.vertx.ext.web.RoutingContext;

/** What a request costs in tokens, in proportion to the time it takes the base: a read by id is 1. */
public final class RequestCost {
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int EXPANDED = 4;
    private static final int SEARCH = 5;
    private static final int FACETS = 5;
    private static final int COPY = 100;

    private RequestCost() {}

    /** The cost of a request, by its path, method and query. */
    public static int of(RoutingContext routing) {
        var query = routing.request().params();
        int cost =
                switch (Workload.of(routing)) {
                    case COPIES -> COPY;
                    case WRITES -> WRITE;
                    case SEARCHES -> SEARCH;
                    case READS, KEY_LOOKUPS -> READ;
                };
        if (query.contains("facets")) {
            cost += FACETS;
        }
        if (query.contains("expand")) {
            cost += EXPANDED - READ;
        }
        return cost;
    }
}
