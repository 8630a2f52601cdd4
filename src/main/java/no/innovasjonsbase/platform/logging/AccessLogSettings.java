package no.innovasjonsbase.platform.logging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is logged of each request. */
@ConfigMapping(prefix = "ikb.access-log")
public interface AccessLogSettings {
    /** Whether each request is logged. */
    @WithDefault("true")
    boolean enabled();

    /** Whether the client's address is logged with it: personal data, where a person is behind it. */
    @WithDefault("true")
    boolean clientAddress();
}
