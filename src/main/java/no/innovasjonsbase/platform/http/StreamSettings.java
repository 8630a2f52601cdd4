package no.innovasjonsbase.platform.http;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long clients may take to fetch answers that are written while they are sent. */
@ConfigMapping(prefix = "ikb.streams")
public interface StreamSettings {
    /** How long a client may fetch nothing before its answer is cut off. */
    @WithDefault("30S")
    Duration patience();
}
