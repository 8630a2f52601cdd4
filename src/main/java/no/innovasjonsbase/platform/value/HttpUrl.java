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

/** An address of the web: see {@link WebAddress}. Null is valid. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {HttpUrlValidator.class})
public @interface HttpUrl {
    /** How many characters it may have. */
    int max() default WebAddress.MAX_LENGTH;

    String message() default "url";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
