package no.innovasjonsbase.platform.database;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How writing transactions are let in. */
@ConfigMapping(prefix = "ikb.writes")
public interface WriteSettings {
    /** How many transactions write at a time: 1 on H2, about 8 on PostgreSQL. */
    @Min(1)
    int maxConcurrent();

    /** How many may wait for their turn, each with a thread; more are refused (503), so that reads keep theirs. */
    @WithDefault("100")
    @Min(1)
    int maxWaiting();

    /** How long one may wait for its turn before it is refused (503). */
    @WithDefault("5S")
    Duration timeout();

    /** What a write that was acknowledged survives. */
    @WithDefault("process-kill")
    Durability durability();

    /** What a write that was acknowledged survives. */
    enum Durability {
        /** The end of the process, however sudden. On PostgreSQL, which flushes every commit, a power cut, too. */
        PROCESS_KILL,
        /** A power cut also on H2: each commit is flushed to the disk. */
        POWER_LOSS
    }
}
