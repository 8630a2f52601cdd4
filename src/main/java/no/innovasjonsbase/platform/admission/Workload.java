package no.innovasjonsbase.platform.admission;

import java.util.Locale;
import java.util.Set;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.routes.RoutedPath;

/** Kinds of requests by the resources that they take: each has a bulkhead of its own. */
public enum Workload {
    /** Entries, lists and pages: short, with a connection to the database. */
    READS,
    /** What words are looked up for in the index: costs processor time. */
    SEARCHES,
    /** What changes entries: waits for the turn to write. */
    WRITES,
    /** Exports, imports and backups: last for as long as their clients take. */
    COPIES,
    /** Who calls, where a key was sent. */
    KEY_LOOKUPS;

    private static final String API = "/api/v1/";
    private static final Set<String> OF_COPIES =
            Set.of(API + "export", API + "import", API + "backups", "/dump.ttl.gz", "/dump.nt.gz");
    private static final Set<String> OF_SEARCHES = Set.of(API + "search", API + "suggest");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** The name in labels of metrics, as in {@code key-lookups}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a request makes, by its path, method and query. */
    public static Workload of(RoutingContext routing) {
        var request = routing.request();
        var path = RoutedPath.of(routing);
        if (OF_COPIES.contains(path)) {
            return COPIES;
        }
        if (!READING.contains(request.method())) {
            return WRITES;
        }
        return OF_SEARCHES.contains(path) || request.params().contains("q") ? SEARCHES : READS;
    }
}
