package no.innovasjonsbase.platform.entry;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

/** A reference to an entry that exists, in the collection named. Null is valid. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {RefersValidator.OfRef.class, RefersValidator.OfTypedRef.class})
public @interface Refers {
    /** The collections that the entry may be in. */
    String[] value();

    String message() default "refers";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
