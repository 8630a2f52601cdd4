package no.innovasjonsbase.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.Journal;

/**
 * Health check and metrics of pending webhook deliveries. They cover the whole base and are the same on every instance.
 * A failing receiver never makes an instance unready.
 */
@Readiness
@ApplicationScoped
class WebhookBacklog implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(WebhookBacklog.class);
    private static final double MILLIS = 1000;

    @Inject
    DeliveryWorker worker;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private volatile Sample sample = new Sample(0, List.of());

    /** The state of all subscriptions at a time. */
    private record Sample(long head, List<Subscription.Progress> subscriptions) {
        long count(Predicate<Subscription.Progress> which) {
            return subscriptions.stream().filter(which).count();
        }
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        count("active", Subscription.Progress::isActive, metrics);
        count("failing", Subscription.Progress::isFailing, metrics);
        count("paused", Subscription.Progress::isPaused, metrics);
        Gauge.builder("ikb.webhook.backlog", this, WebhookBacklog::backlog)
                .description(
                        "Changes that receivers have yet to be told of, summed over subscriptions that aren't paused")
                .register(metrics);
        Gauge.builder("ikb.webhook.failing", this, WebhookBacklog::failingSeconds)
                .baseUnit("seconds")
                .description("For how long the receiver fails that fails longest; 0 while none does")
                .register(metrics);
    }

    private void count(String state, Predicate<Subscription.Progress> which, MeterRegistry metrics) {
        Gauge.builder("ikb.webhook.subscriptions", this, self -> self.sample.count(which))
                .tag("state", state)
                .description("Subscriptions by whether their receivers take what they are sent")
                .register(metrics);
    }

    @Scheduled(
            every = "{ikb.metrics.sample-interval}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            sample = QuarkusTransaction.requiringNew()
                    .call(() -> new Sample(journal.head(), Subscription.listProgress()));
        } catch (RuntimeException away) {
            LOG.debugf(away, "The backlog of webhooks is unknown for now");
        }
    }

    private long backlog() {
        var now = sample;
        return now.subscriptions().stream()
                .filter(one -> !one.isPaused())
                .mapToLong(one -> Math.max(0, now.head() - worker.effectivePosition(one.id(), one.position())))
                .sum();
    }

    private double failingSeconds() {
        return sample.subscriptions().stream()
                .filter(Subscription.Progress::isFailing)
                .map(Subscription.Progress::failingSince)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()).toMillis() / MILLIS)
                .orElse(0.0);
    }

    @Override
    public HealthCheckResponse call() {
        var failing = sample.count(Subscription.Progress::isFailing);
        var response = HealthCheckResponse.named("Webhooks")
                .up()
                .withData("changes behind", backlog())
                .withData("failing receivers", failing)
                .withData("paused subscriptions", sample.count(Subscription.Progress::isPaused));
        if (failing > 0) {
            response.withData(
                    "degraded", "receivers fail, the longest for " + (long) failingSeconds() + " s: see the log");
        }
        return response.build();
    }
}
