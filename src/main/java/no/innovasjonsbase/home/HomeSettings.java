package no.innovasjonsbase.home;

import io.smallrye.config.ConfigMapping;

/** What the pages tell of this installation. */
@ConfigMapping(prefix = "ikb.home")
public interface HomeSettings {
    /** Where the source code can be read. */
    String sourceUrl();
}
