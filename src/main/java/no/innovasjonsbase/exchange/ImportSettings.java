package no.innovasjonsbase.exchange;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How copies are taken in. */
@ConfigMapping(prefix = "ikb.import")
public interface ImportSettings {
    /** The folder in which a copy lies until it is dealt with. It leaves nothing there, however it ends. */
    String directory();

    /** How much of that folder's disk is left free; what would take more is refused (507). */
    @WithDefault("512M")
    MemorySize leftFree();

    /** How long an atomic import may take before it is undone: nobody else writes meanwhile. */
    @WithDefault("1H")
    Duration maxTime();
}
