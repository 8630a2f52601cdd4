package no.innovasjonsbase.platform.workers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the process ends. */
@ConfigMapping(prefix = "ikb.process")
interface ProcessSettings {
    /** Whether it stops when the process that started it has ended; set by {@code quarkus:run}. */
    @WithDefault("false")
    boolean stopWithParent();
}
