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

/** A licence: see {@link LicenceId}. Null is valid. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {LicenceValidator.class})
public @interface Licence {
    /** How many characters an address of terms may have. */
    int max() default LicenceId.MAX_LENGTH;

    String message() default "licence";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
