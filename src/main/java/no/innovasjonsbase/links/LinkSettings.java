package no.innovasjonsbase.links;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** Whether and how the links of entries are checked. */
@ConfigMapping(prefix = "ikb.links")
public interface LinkSettings {
    /** How often each link is checked; never where it is absent, for it asks other hosts. */
    Optional<@DurationMin(millis = 1) Duration> checkInterval();

    /** How long a link has to fail, in every check, before it counts as unreachable. */
    @WithDefault("1D")
    Duration confirmAfter();

    /** Timeout of one request. */
    @WithDefault("10S")
    @DurationMin(millis = 1)
    Duration timeout();

    /** The least time between two requests to one host. */
    @WithDefault("1S")
    Duration hostInterval();

    /** Hosts that may be in private networks and at any port: {@code host:port}, matched exactly. */
    Optional<Set<String>> allowedHosts();
}
