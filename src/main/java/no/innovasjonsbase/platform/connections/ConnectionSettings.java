package no.innovasjonsbase.platform.connections;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** What a connection to the HTTP server may do without sending a whole request, or reading the answers. */
@ConfigMapping(prefix = "ikb.connections")
public interface ConnectionSettings {
    /** How long the head of a request may take, from its first byte, and that of the first from the connection on. */
    @WithDefault("20S")
    @DurationMin(millis = 1)
    Duration headTimeout();

    /** How long a connection may be idle between requests, for which part of a head may have come, too. */
    @WithDefault("2M")
    @DurationMin(millis = 1)
    Duration keepAlive();

    /** How many connections may be without a whole head; beyond it the one that has been so for longest is closed. */
    @WithDefault("1000")
    @Min(1)
    int maxUnfinishedHeads();

    /** How many requests may be sent on a connection before those before them are answered. */
    @WithDefault("100")
    @Min(1)
    int maxPipelined();

    /**
     * How much of answers may wait in memory for clients to read it; at most an eighth of the heap. Beyond it connections are closed for
     * which nothing was written for the longest time.
     */
    @WithDefault("64M")
    MemorySize maxUnsent();

    /** The bytes that may wait beside this heap. */
    default long maxUnsentBytes() {
        return Math.min(maxUnsent().asLongValue(), Runtime.getRuntime().maxMemory() / 8);
    }
}
