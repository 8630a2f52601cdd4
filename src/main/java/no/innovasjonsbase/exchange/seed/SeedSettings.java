package no.innovasjonsbase.exchange.seed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The content that a new base starts with. */
@ConfigMapping(prefix = "ikb.seed")
public interface SeedSettings {
    /** Whether an empty base is given its first content at start. */
    @WithDefault("true")
    boolean enabled();

    /** The NDJSON file on the class path that holds it. */
    @WithDefault("seed/topplederkonferansen.ndjson")
    String resource();

    /** The organization number of the body that maintains it. */
    String maintainer();
}
