package no.innovasjonsbase.platform.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OrgnrNumber}. */
public class OrgnrValidator implements ConstraintValidator<OrgnrNumber, String> {
    @Override
    public boolean isValid(String number, ConstraintValidatorContext context) {
        return number == null || Orgnr.isOne(number);
    }
}
