package no.innovasjonsbase.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of webhook subscriptions and of their delivery. */
@ConfigMapping(prefix = "ikb.subscriptions")
public interface SubscriptionSettings {
    /** Maximum number of subscriptions of an organization. */
    @WithDefault("20")
    int maxPerOrganization();

    /** Maximum number of subscriptions that are delivered to concurrently by this instance, each on a thread. */
    @WithDefault("16")
    @Min(1)
    int maxConcurrent();

    /** Maximum of one organization, so that its slow receivers don't use up all threads. */
    @WithDefault("4")
    @Min(1)
    int maxConcurrentPerOrganization();

    /** Timeout of one delivery attempt, from connecting to the end of the response. */
    @WithDefault("10S")
    @DurationMin(millis = 1)
    Duration timeout();

    /** Delays before a retry after the first failure, the second and so on; the last one repeats. */
    @WithDefault("5S,30S,2M,10M,1H,3H,6H")
    List<@DurationMin(millis = 1) Duration> retryDelays();

    /** For how long a receiver may fail before its subscription is paused. */
    @WithDefault("3D")
    Duration giveUpAfter();

    /** How often to look for retries that are due; a new change is delivered without waiting for it. */
    @WithDefault("2S")
    @DurationMin(millis = 1)
    Duration pollInterval();

    /** Receivers that may be in private networks and without TLS: {@code host:port}, matched exactly. */
    Optional<Set<String>> allowedHosts();
}
