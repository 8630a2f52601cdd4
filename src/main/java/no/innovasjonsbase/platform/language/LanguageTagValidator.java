package no.innovasjonsbase.platform.language;

import java.util.IllformedLocaleException;
import java.util.Locale;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link LanguageTag}. */
public class LanguageTagValidator implements ConstraintValidator<LanguageTag, String> {
    @Override
    public boolean isValid(String tag, ConstraintValidatorContext context) {
        return tag == null || isOne(tag);
    }

    public static boolean isOne(String tag) {
        try {
            return tag.length() <= LanguageTag.MAX_LENGTH
                    && LanguageCodes.isOne(
                            new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException notOne) {
            return false;
        }
    }
}
