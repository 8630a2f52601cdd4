package no.innovasjonsbase.changefeed.follow;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many may follow the base, and how they are kept in touch. */
@ConfigMapping(prefix = "ikb.following")
public interface FollowingSettings {
    /** How many streams and waiting requests there may be at a time; more are refused (503). */
    @WithDefault("5000")
    int max();

    /** How many of them one caller may have: a key, else an address; more are refused (503). */
    @WithDefault("1000")
    int maxPerCaller();

    /** How often a silent stream is told that it is still there. */
    @WithDefault("15S")
    @DurationMin(millis = 1)
    Duration heartbeat();

    /** How long a follower may take nothing of what is sent to it before it is cut off; it can resume. */
    @WithDefault("30S")
    @DurationMin(millis = 1)
    Duration timeout();

    /** How many of the newest changes are kept in memory for those who are nearly up to date. */
    @WithDefault("2000")
    @Min(1)
    int tail();
}
