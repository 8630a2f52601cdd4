package no.innovasjonsbase.platform.metrics;

import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

import no.innovasjonsbase.platform.routes.Routes;

/**
 * Limits the cardinality of HTTP metrics: callers must not choose how many meters there are. Quarkus makes a timer for
 * each method and path as they were sent, unless a resource took the request: here the method is one that is known, and
 * the path is the template of a resource.
 */
@Singleton
class RequestMeters {
    static final String UNKNOWN = "UNKNOWN";

    private static final String OF_REQUESTS = "http.server.";
    /** What Quarkus has in place of a path. */
    private static final Set<String> NO_PATHS = Set.of("root", "NOT_FOUND", "REDIRECTION", "/cors-preflight", UNKNOWN);

    /** Replaces methods and paths that a caller made up. A filter, for aborted requests pass no other extension point. */
    @Produces
    @Singleton
    MeterFilter knownRequestsOnly(Routes routes) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith(OF_REQUESTS)
                        ? known(
                                known(id, "method", method -> routes.methods().contains(method)),
                                "uri",
                                path -> NO_PATHS.contains(path)
                                        || routes.templates().contains(path))
                        : id;
            }
        };
    }

    /** The last net: whatever makes meters, there are no more than so many. */
    @Produces
    @Singleton
    MeterFilter atMost(MetricsSettings settings) {
        return MeterFilter.maximumAllowableMetrics(settings.maxMeters());
    }

    private static Meter.Id known(Meter.Id id, String tag, Predicate<String> isKnown) {
        var value = id.getTag(tag);
        return value == null || isKnown.test(value) ? id : id.withTag(Tag.of(tag, UNKNOWN));
    }
}
