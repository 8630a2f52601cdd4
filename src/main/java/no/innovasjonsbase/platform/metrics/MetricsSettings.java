package no.innovasjonsbase.platform.metrics;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much is measured. */
@ConfigMapping(prefix = "ikb.metrics")
public interface MetricsSettings {
    /** How many meters there may be; what would be more is not measured. Each takes some 1.5 kB. */
    @WithDefault("3000")
    int maxMeters();

    /** How often what costs a query is looked at: the size of the database, the backlog of webhooks. */
    @DurationMin(millis = 1)
    Duration sampleInterval();
}
