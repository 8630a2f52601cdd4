package no.innovasjonsbase.home;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What the pages tell of this installation; nothing of it is told unless it is set. */
@ConfigMapping(prefix = "ikb.home")
public interface HomeSettings {
    /** Where the source code can be read. */
    Optional<String> sourceUrl();
}
