package no.innovasjonsbase.links;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how the links of entries are checked. */
@ConfigMapping(prefix = "ikb.links")
public interface LinkSettings {
    /** How often each link is checked; never where it is absent, for it asks other hosts. */
    Optional<Duration> checkInterval();

    /** How long a link has to fail, in every check, before it counts as unreachable. */
    @WithDefault("1D")
    Duration confirmAfter();

    /** Timeout of one request. */
    @WithDefault("10S")
    Duration timeout();

    /** The least time between two requests to one host. */
    @WithDefault("1S")
    Duration hostInterval();

    /** Hosts that may be in private networks and at any port: {@code host:port}, matched exactly. */
    Optional<Set<String>> allowedHosts();
}
