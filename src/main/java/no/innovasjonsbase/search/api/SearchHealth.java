package no.innovasjonsbase.search.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import no.innovasjonsbase.search.index.IndexLifecycle;

/**
 * Readiness check and metrics of the search index. An instance whose index is being made is ready all
 * the same: everything but the search answers.
 */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {
    /** What a busy base has on the way at any time. */
    private static final int DEGRADED_THRESHOLD = 1000;

    @Inject
    public IndexLifecycle lifecycle;

    /** Metrics are answered however long the database takes. */
    private volatile double changesBehind = Double.NaN;

    private volatile double rebuiltPercent = Double.NaN;

    void measure(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("ikb.search.changes.behind", this, self -> self.changesBehind)
                .description("Changes of the base that the search index does not hold yet")
                .register(metrics);
        Gauge.builder("ikb.search.rebuild.percent", this, self -> self.rebuiltPercent)
                .description("How far the search index is that is being made; 100 while none is")
                .register(metrics);
    }

    @Scheduled(every = "{ikb.metrics.sample-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        var status = lifecycle.status();
        changesBehind = status.behind();
        rebuiltPercent = status.rebuiltPercent();
    }

    @Override
    public HealthCheckResponse call() {
        var status = lifecycle.status();
        var told = HealthCheckResponse.named("Search index")
                .up()
                .withData("answers", status.answers())
                .withData("changes behind", status.behind());
        if (status.rebuild() != null) {
            told.withData("being made, percent", status.rebuild().percent());
        }
        var failureReason = lifecycle.failureReason();
        if (failureReason.isPresent()) {
            told.withData("degraded", "the index can't be kept in step for now: " + failureReason.get());
        } else if (!status.answers()) {
            told.withData("degraded", "searches are answered once the first index is made");
        } else if (status.behind() > DEGRADED_THRESHOLD) {
            told.withData("degraded", "searches don't find what changed last");
        }
        return told.build();
    }
}
