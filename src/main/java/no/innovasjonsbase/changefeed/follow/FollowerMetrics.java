package no.innovasjonsbase.changefeed.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Measures how many follow the base on this instance. */
@ApplicationScoped
class FollowerMetrics {
    private static final String FOLLOWERS = "ikb.followers";

    @Inject
    EventStreams streams;

    @Inject
    LongPolls longPolls;

    @Inject
    FollowingSettings settings;

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder(FOLLOWERS, streams, EventStreams::count)
                .tag("kind", "stream")
                .description("Streams and waiting requests of those who follow the base")
                .register(metrics);
        Gauge.builder(FOLLOWERS, longPolls, LongPolls::count)
                .tag("kind", "long-poll")
                .description("Streams and waiting requests of those who follow the base")
                .register(metrics);
        Gauge.builder("ikb.followers.max", settings, FollowingSettings::max)
                .description("How many of them there may be")
                .register(metrics);
    }
}
