package no.innovasjonsbase.platform.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link HttpUrl}. The message of a violation names the very fault, as in {@code url.port}. */
public class HttpUrlValidator implements ConstraintValidator<HttpUrl, String> {
    @Override
    public boolean isValid(String url, ConstraintValidatorContext context) {
        var fault = url == null ? null : WebAddress.of(url).fault().orElse(null);
        if (fault != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
        }
        return fault == null;
    }
}
