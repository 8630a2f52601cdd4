package no.innovasjonsbase.platform.language;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

/** A language tag (BCP 47). Null is valid. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {LanguageTagValidator.class})
public @interface LanguageTag {
    int MAX_LENGTH = 35;

    /** What is taken for one, as far as a pattern can say it. */
    String SENT_PATTERN = "^([A-Za-z]{2,3}|[Ii])(-[A-Za-z0-9]{1,8})*$";

    String message() default "language-tag";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
