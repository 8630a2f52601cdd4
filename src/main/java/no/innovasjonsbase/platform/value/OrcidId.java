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

/** An ORCID iD: see {@link Orcid}. Null is valid. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {OrcidValidator.class})
public @interface OrcidId {
    String message() default "orcid";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
