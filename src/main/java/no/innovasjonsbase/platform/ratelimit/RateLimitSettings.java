package no.innovasjonsbase.platform.ratelimit;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many requests a caller may make. Each costs one token or more, by what it makes the base do; tokens come back at a
 * steady rate, up to a burst.
 */
@ConfigMapping(prefix = "ikb.rate-limit")
public interface RateLimitSettings {
    /** Whether requests are limited at all; off where a gateway does it. */
    @WithDefault("true")
    boolean enabled();

    /** What those get who share an address (IPv4, or the first 64 bits of IPv6) and send no key that is known. */
    Address address();

    /** What each key gets. */
    Key key();

    /** How many callers are remembered; who isn't any more begins with a full bucket. */
    @WithDefault("20000")
    @Min(1)
    int maxCallers();

    /** The limit of an address. */
    interface Address {
        /** How many tokens come back each second. */
        @WithDefault("200")
        int perSecond();

        /** How many tokens there are after a rest. */
        @WithDefault("2000")
        int burst();
    }

    /** The limit of a key. */
    interface Key {
        /** How many tokens come back each second. */
        @WithDefault("1000")
        int perSecond();

        /** How many tokens there are after a rest. */
        @WithDefault("10000")
        int burst();
    }
}
