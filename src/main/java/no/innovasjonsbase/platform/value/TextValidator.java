package no.innovasjonsbase.platform.value;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import no.innovasjonsbase.platform.language.LanguageTagValidator;
import no.innovasjonsbase.platform.language.LocalizedText;

/** Checks {@link Text}. The message of each violation names the very fault, as in {@code text.too-long}. */
public abstract class TextValidator<T> implements ConstraintValidator<Text, T> {
    private static final int MAX_LANGUAGES = 20;

    /** What turns the direction of what follows: text that shows another than it holds. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\n\\r\\x{2028}\\x{2029}]");

    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    /** What decoders put in place of what they can't read. */
    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    private int max;
    private boolean isProse;

    @Override
    public void initialize(Text text) {
        max = text.max();
        isProse = text.isProse();
    }

    Optional<String> faultOf(String text) {
        return faultOf(text, max, isProse);
    }

    /** What is wrong with a text, if anything. */
    public static Optional<String> faultOf(String text, int max, boolean isProse) {
        if (text.codePoints().allMatch(TextValidator::showsNothing)) {
            return Optional.of("text.blank");
        }
        if (text.codePointCount(0, text.length()) > max) {
            return Optional.of("text.too-long");
        }
        if (text.codePoints().anyMatch(TextValidator::isControl)) {
            return Optional.of("text.control-character");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return Optional.of("text.lone-surrogate");
        }
        if (text.codePoints().anyMatch(TextValidator::isNoCharacter)) {
            return Optional.of("text.noncharacter");
        }
        if (text.indexOf(REPLACEMENT_CHARACTER) >= 0) {
            return Optional.of("text.replacement-character");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)) {
            return Optional.of("text.private-use");
        }
        if (DIRECTIONS.matcher(text).find()) {
            return Optional.of("text.direction");
        }
        if (!isProse && LINE_BREAKS.matcher(text).find()) {
            return Optional.of("text.line-break");
        }
        return NationalIdentityNumber.isIn(text) ? Optional.of("text.national-identity-number") : Optional.empty();
    }

    /** White space, marks without a letter to stand on, and the letters that Unicode made to fill a place. */
    private static boolean showsNothing(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || FILLERS.indexOf(character) >= 0
                || switch (Character.getType(character)) {
                    case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /** Unicode keeps some code points from ever being characters: the last two of each plane, and U+FDD0 to U+FDEF. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    /** Checks a plain text. */
    public static class OfString extends TextValidator<String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            var fault = text == null ? Optional.<String>empty() : faultOf(text);
            fault.ifPresent(message -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            });
            return fault.isEmpty();
        }
    }

    /** Checks every entry of a language map. */
    public static class OfLanguages extends TextValidator<LocalizedText> {
        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            var isValid = true;
            if (text.texts().isEmpty()) {
                context.buildConstraintViolationWithTemplate("text.no-language").addConstraintViolation();
                isValid = false;
            }
            if (text.texts().size() > MAX_LANGUAGES) {
                context.buildConstraintViolationWithTemplate("text.too-many-languages")
                        .addConstraintViolation();
                return false;
            }
            for (var entry : text.texts().entrySet()) {
                var fault = LanguageTagValidator.isOne(entry.getKey())
                        ? faultOf(entry.getValue())
                        : Optional.of("language-tag");
                fault.ifPresent(message -> context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(entry.getKey())
                        .addConstraintViolation());
                isValid &= fault.isEmpty();
            }
            return isValid;
        }
    }
}
