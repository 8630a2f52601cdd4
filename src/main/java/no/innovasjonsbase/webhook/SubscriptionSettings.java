package no.innovasjonsbase.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How receivers are told of changes. */
@ConfigMapping(prefix = "ikb.subscriptions")
public interface SubscriptionSettings {
    /** How many subscriptions an organization may have. */
    @WithDefault("20")
    int atMost();

    /** How many subscriptions are delivered to at a time, each with a thread. */
    @WithDefault("16")
    int atATime();

    /** How many of one organization are delivered to at a time, so that its slow receivers hold up nobody else's. */
    @WithDefault("4")
    int atATimeOfOne();

    /** How long one attempt may take from the connection to the answer. */
    @WithDefault("10S")
    Duration timeout();

    /** How long to wait after the first failure, the second and so on; the last holds for all that come after it. */
    @WithDefault("5S,30S,2M,10M,1H,3H,6H")
    List<Duration> pauses();

    /** How long a receiver may fail before its subscription is paused. */
    @WithDefault("3D")
    Duration giveUpAfter();

    /** How often to look whether a pause is over; changes are told of at once. */
    @WithDefault("2S")
    Duration lookEvery();

    /**
     * Receivers that may be anywhere, also in the host's own network, and without TLS: {@code host:port}, to the letter.
     */
    Optional<Set<String>> allowedHosts();
}
