package no.innovasjonsbase.platform.admission;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bulkhead of each kind of work. Together they leave threads to health, metrics, and what the base does by itself. */
@Startup
@ApplicationScoped
public class Bulkheads {
    private final Map<Workload, Bulkhead> bulkheads = new EnumMap<>(Workload.class);

    @Inject
    Bulkheads(
            BulkheadSettings settings,
            MeterRegistry metrics,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.thread-pool.max-threads") int threads,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        for (var workload : Workload.values()) {
            var limits = limitsOf(workload, settings);
            int maxConcurrent = limits.maxConcurrent().orElse(Math.max(1, usual(workload, threads, connections)));
            var refused = Counter.builder("ikb.requests.refused")
                    .description("Requests that were refused for there were too many of their kind")
                    .tag("workload", workload.label())
                    .register(metrics);
            var bulkhead = new Bulkhead(
                    task -> ExecutorRecorder.getCurrent().execute(task),
                    vertx,
                    maxConcurrent,
                    limits.maxWaiting().orElse(maxConcurrent * waitingForEach(workload)),
                    settings.maxWait(),
                    refused::increment);
            bulkheads.put(workload, bulkhead);
            Gauge.builder("ikb.requests.active", bulkhead, Bulkhead::active)
                    .description("Requests that have a worker thread")
                    .tag("workload", workload.label())
                    .register(metrics);
            Gauge.builder("ikb.requests.waiting", bulkhead, Bulkhead::waiting)
                    .description("Requests that wait for a worker thread")
                    .tag("workload", workload.label())
                    .register(metrics);
            Gauge.builder("ikb.requests.active.max", bulkhead, Bulkhead::maxConcurrent)
                    .description("Requests that have a worker thread at most")
                    .tag("workload", workload.label())
                    .register(metrics);
        }
    }

    /** The bulkhead that tasks of a kind go through. */
    public Bulkhead of(Workload workload) {
        return bulkheads.get(workload);
    }

    private static BulkheadSettings.Limits limitsOf(Workload workload, BulkheadSettings settings) {
        return switch (workload) {
            case READS -> settings.reads();
            case SEARCHES -> settings.searches();
            case WRITES -> settings.writes();
            case COPIES -> settings.copies();
            case KEY_LOOKUPS -> settings.keyLookups();
        };
    }

    private static int usual(Workload workload, int threads, int connections) {
        return switch (workload) {
            case READS -> connections / 2;
            case SEARCHES, KEY_LOOKUPS -> connections / 5;
            case WRITES -> threads / 2;
            case COPIES -> threads / 10;
        };
    }

    private static int waitingForEach(Workload workload) {
        return switch (workload) {
            case READS -> 50;
            case SEARCHES -> 25;
            case KEY_LOOKUPS -> 500;
            case WRITES, COPIES -> 0;
        };
    }
}
