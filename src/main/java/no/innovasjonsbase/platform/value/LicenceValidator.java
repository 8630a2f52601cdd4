package no.innovasjonsbase.platform.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link Licence}. The message of a violation names the very fault, as in {@code url.port}. */
public class LicenceValidator implements ConstraintValidator<Licence, String> {
    @Override
    public boolean isValid(String licence, ConstraintValidatorContext context) {
        var fault = licence == null ? null : LicenceId.faultOf(licence).orElse(null);
        if (fault != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
        }
        return fault == null;
    }
}
