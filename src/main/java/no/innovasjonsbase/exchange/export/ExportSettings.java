package no.innovasjonsbase.exchange.export;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How copies of the base are given out. */
@ConfigMapping(prefix = "ikb.export")
public interface ExportSettings {
    /** How many run at a time; more are refused (503). Each holds a thread and a connection to the database. */
    @WithDefault("4")
    int maxConcurrent();

    /** How many of them one caller may fetch at a time: a key, else an address; more are refused (503). */
    @WithDefault("2")
    int maxPerCaller();

    /** How long one may take before it is cut off. */
    @WithDefault("30M")
    @DurationMin(seconds = 1)
    Duration maxTime();
}
