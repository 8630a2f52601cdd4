package no.innovasjonsbase.editing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How requests with an idempotency key are remembered. */
@ConfigMapping(prefix = "ikb.idempotency")
public interface IdempotencySettings {
    /** How long. */
    @WithDefault("24H")
    Duration retention();
}
