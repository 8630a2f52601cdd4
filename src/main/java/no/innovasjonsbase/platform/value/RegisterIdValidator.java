package no.innovasjonsbase.platform.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link RegisterId}. The message of a violation names the register, as in {@code orcid}. */
public class RegisterIdValidator implements ConstraintValidator<RegisterId, String> {
    private Register register;

    @Override
    public void initialize(RegisterId id) {
        register = id.value();
    }

    @Override
    public boolean isValid(String id, ConstraintValidatorContext context) {
        if (id == null || register.isOne(id)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(register.scheme()).addConstraintViolation();
        return false;
    }
}
