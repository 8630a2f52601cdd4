package no.innovasjonsbase.platform.http.body;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much of what clients send is taken in. */
@ConfigMapping(prefix = "ikb.body")
public interface BodySettings {
    /** The largest body; larger ones are refused (413). */
    @WithDefault("1M")
    MemorySize maxSize();

    /** How long a body may take to arrive; slower ones are refused (408). */
    @WithDefault("30S")
    @DurationMin(millis = 1)
    Duration maxTime();

    /**
     * How much the bodies of all requests under way may hold together; beyond that they are refused (503). A thirty-second
     * of the heap unless it is set, but room for two bodies at least.
     */
    Optional<MemorySize> inFlight();
}
