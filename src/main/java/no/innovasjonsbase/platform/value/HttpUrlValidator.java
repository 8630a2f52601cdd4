package no.innovasjonsbase.platform.value;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link HttpUrl}. */
public class HttpUrlValidator implements ConstraintValidator<HttpUrl, String> {
    static final int MAX_LENGTH = 2000;

    @Override
    public boolean isValid(String url, ConstraintValidatorContext context) {
        if (url == null) {
            return true;
        }
        try {
            var uri = new URI(url);
            var isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && url.length() <= MAX_LENGTH
                    && url.chars().allMatch(c -> c < 0x80)
                    && !NationalIdentityNumber.isIn(url);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
