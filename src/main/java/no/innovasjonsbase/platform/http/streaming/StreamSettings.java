package no.innovasjonsbase.platform.http.streaming;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long clients may take to fetch answers that are written while they are sent. */
@ConfigMapping(prefix = "ikb.streams")
public interface StreamSettings {
    /** How long a client may fetch nothing before its answer is cut off. */
    @WithDefault("30S")
    @DurationMin(millis = 1)
    Duration timeout();

    /**
     * How much the system holds of what a client has yet to take, of each connection. The larger, the faster clients are
     * served that are far away; the smaller, the sooner it shows that a slow one still takes something.
     */
    @WithDefault("128K")
    MemorySize sendBuffer();
}
