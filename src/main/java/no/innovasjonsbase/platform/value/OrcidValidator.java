package no.innovasjonsbase.platform.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OrcidId}. */
public class OrcidValidator implements ConstraintValidator<OrcidId, String> {
    @Override
    public boolean isValid(String id, ConstraintValidatorContext context) {
        return id == null || Orcid.isOne(id);
    }
}
