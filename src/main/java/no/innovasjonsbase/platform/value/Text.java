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

/**
 * A text, or each text of a language map: not blank, not too long, without control characters, lone surrogates and national
 * identity numbers, and on one line unless it is prose; the map's keys are language tags. Null is valid.
 */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {TextValidator.OfString.class, TextValidator.OfLanguages.class})
public @interface Text {
    /** What every text fits, as far as a pattern can say it: more than spaces, and neither controls nor what is no character. */
    String PATTERN = "^(?=[\\s\\S]*\\S)" + Text.ALLOWED + "*$";

    /** The characters that a text may have. */
    String ALLOWED =
            "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\uE000-\\uF8FF\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF]";

    /** How many characters (code points) it may have. */
    int max();

    /** Whether it may have several lines. */
    boolean isProse() default false;

    String message() default "text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
