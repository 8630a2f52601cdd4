package no.innovasjonsbase.platform.entry;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

/**
 * Validates that at least one citation names a source. Null is valid, and so is what is told to be wrong already: none,
 * and one without a source that needs one.
 */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Sourced.Validator.class)
public @interface Sourced {
    String message() default "sourced";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for a source. */
    class Validator implements ConstraintValidator<Sourced, List<Citation>> {
        @Override
        public boolean isValid(List<Citation> citations, ConstraintValidatorContext context) {
            return citations == null
                    || citations.isEmpty()
                    || citations.stream()
                            .anyMatch(
                                    citation -> citation == null || citation.source() != null || !citation.isSourced());
        }
    }
}
