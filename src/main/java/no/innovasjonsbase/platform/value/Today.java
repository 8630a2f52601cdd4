package no.innovasjonsbase.platform.value;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The date today in Norway, by the clock of the base. */
@ApplicationScoped
public class Today {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    @Inject
    Clock clock;

    /** The date. */
    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
