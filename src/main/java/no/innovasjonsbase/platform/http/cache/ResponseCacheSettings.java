package no.innovasjonsbase.platform.http.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how many answers are kept. */
@ConfigMapping(prefix = "ikb.response-cache")
public interface ResponseCacheSettings {
    /** Whether answers to anonymous reads are kept at all. */
    @WithDefault("true")
    boolean enabled();

    /** How much memory they may take; at most an eighth of the heap. */
    @WithDefault("64M")
    MemorySize maxSize();

    /** The bytes they may take on this heap. */
    default long maxBytes() {
        return Math.min(maxSize().asLongValue(), Runtime.getRuntime().maxMemory() / 8);
    }
}
