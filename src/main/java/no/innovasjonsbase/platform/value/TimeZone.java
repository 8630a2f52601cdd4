package no.innovasjonsbase.platform.value;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

/** The time zone of a region in IANA's database, or {@code Etc/UTC}. Null is valid. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {TimeZoneValidator.class})
public @interface TimeZone {
    /** What every time zone fits, as far as a pattern can say it. */
    String PATTERN = "^[A-Z][A-Za-z]+(/[A-Z][A-Za-z0-9_-]*)+$";

    String NORWAY = "Europe/Oslo";

    String message() default "time-zone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
