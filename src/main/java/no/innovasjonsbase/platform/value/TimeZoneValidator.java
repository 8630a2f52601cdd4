package no.innovasjonsbase.platform.value;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link TimeZone} against the zones that the Java platform knows. */
public class TimeZoneValidator implements ConstraintValidator<TimeZone, String> {
    private static final String UTC = "Etc/UTC";

    /** Without abbreviations (CET), offsets (Etc/GMT+1), and the zones of old systems, which say no region. */
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches(TimeZone.PATTERN))
            .filter(zone -> !zone.startsWith("SystemV/") && !zone.startsWith("Etc/") || zone.equals(UTC))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isValid(String zone, ConstraintValidatorContext context) {
        return zone == null || ZONES.contains(zone);
    }
}
