package no.innovasjonsbase.platform.workers;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** When a worker is taken for hung, and what follows an OutOfMemoryError. */
@ConfigMapping(prefix = "ikb.workers")
interface WorkerSettings {
    /** How long one piece of work may take before liveness goes down: more than the longest batch of the search index. */
    @WithDefault("15m")
    @DurationMin(millis = 1)
    Duration hangTimeout();

    /** How long the scheduler may not have run before liveness goes down; it runs every 30 seconds. */
    @WithDefault("5m")
    @DurationMin(millis = 1)
    Duration schedulerTimeout();

    /** Whether the process exits after an OutOfMemoryError; otherwise liveness goes down. */
    @WithDefault("true")
    boolean exitOnOutOfMemory();
}
