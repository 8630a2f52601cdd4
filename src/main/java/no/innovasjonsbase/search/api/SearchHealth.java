package no.innovasjonsbase.search.api;

import java.util.concurrent.CompletionException;

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
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.health.TimedCheck;
import no.innovasjonsbase.search.index.IndexLifecycle;
import no.innovasjonsbase.search.index.IndexStatus;

/**
 * Readiness check and metrics of the search index. An instance whose index is being made is ready all
 * the same: everything but the search answers.
 */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(SearchHealth.class);
    /** What a busy base has on the way at any time. */
    private static final int DEGRADED_THRESHOLD = 1000;

    @Inject
    public IndexLifecycle lifecycle;

    private final TimedCheck<IndexStatus> check = new TimedCheck<>(() -> lifecycle.status());

    /** The status as it was known last: metrics and health are answered however long the database takes. */
    private volatile IndexStatus known = new IndexStatus(false, 0, null, null);

    void measure(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("ikb.search.changes.behind", this, self -> self.known.behind())
                .description("Changes of the base that the search index does not hold yet")
                .register(metrics);
        Gauge.builder("ikb.search.rebuild.percent", this, self -> self.known.rebuiltPercent())
                .description("How far the search index is that is being made; 100 while none is")
                .register(metrics);
    }

    @Scheduled(
            every = "{ikb.metrics.sample-interval}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        try {
            check.ask().ifPresent(now -> known = now);
        } catch (CompletionException away) {
            LOG.debugf(away, "How far the search index is can't be told for now");
        }
    }

    @Override
    public HealthCheckResponse call() {
        sample();
        var status = known;
        var response = HealthCheckResponse.named("Search index")
                .up()
                .withData("answers", status.answers())
                .withData("changes behind", status.behind());
        if (status.rebuild() != null) {
            response.withData("being made, percent", status.rebuild().percent());
        }
        var failureReason = lifecycle.failureReason();
        if (failureReason.isPresent()) {
            response.withData("degraded", "the index can't be kept in step for now: " + failureReason.get());
        } else if (!status.answers()) {
            response.withData("degraded", "searches are answered once the first index is made");
        } else if (status.behind() > DEGRADED_THRESHOLD) {
            response.withData("degraded", "searches don't find what changed last");
        }
        return response.build();
    }
}
