package no.innovasjonsbase.platform.value;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Produces the application clock, in milliseconds, which is what JSON and the database keep: whatever needs it has this
 * clock injected.
 */
public class SystemClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
