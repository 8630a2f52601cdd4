package no.innovasjonsbase.webhook;

import java.net.URI;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.view.JsonName;

/** Logs failures and recoveries of deliveries, and measures each attempt by its outcome. */
@ApplicationScoped
class DeliveryMonitor {
    private static final Logger LOG = Logger.getLogger(DeliveryMonitor.class);
    private static final String ATTEMPTS = "ikb.webhook.attempts";

    @Inject
    MeterRegistry metrics;

    /**
     * Logs and measures an attempt.
     *
     * @param subscription its state after the attempt was recorded
     * @param failingSince since when it was failing before the attempt; null where it wasn't
     */
    void recordAttempt(Subscription subscription, DeliveryAttempt attempt, Instant failingSince) {
        metrics.timer(ATTEMPTS, "outcome", outcomeOf(attempt)).record(attempt.duration());
        if (!attempt.isDelivered() && subscription.state == Subscription.State.PAUSED) {
            LOG.warnf(
                    "Subscription %s is paused (%s): %s of %s",
                    subscription.id, subscription.pausedReason, reasonOf(attempt), receiverOf(subscription));
        } else if (!attempt.isDelivered()) {
            LOG.warnf(
                    "Delivery to subscription %s failed: %s of %s, attempt %d since %s; the next is at %s",
                    subscription.id,
                    reasonOf(attempt),
                    receiverOf(subscription),
                    subscription.attempts,
                    subscription.failingSince,
                    subscription.nextAttemptAt);
        } else if (failingSince != null) {
            LOG.infof(
                    "Delivery to subscription %s succeeded again: %s had failed since %s",
                    subscription.id, receiverOf(subscription), failingSince);
        }
    }

    private static String outcomeOf(DeliveryAttempt attempt) {
        return attempt.isDelivered() ? "delivered" : nameOf(attempt);
    }

    private static String reasonOf(DeliveryAttempt attempt) {
        return attempt.status() == null ? nameOf(attempt) : nameOf(attempt) + " " + attempt.status();
    }

    private static String nameOf(DeliveryAttempt attempt) {
        return JsonName.of(attempt.failure());
    }

    /** Host and port only: paths and queries of receivers may hold secrets. */
    private static String receiverOf(Subscription subscription) {
        return URI.create(subscription.url).getAuthority();
    }
}
