package no.innovasjonsbase.platform.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Norwegian organization numbers: nine digits, the last a check digit (mod 11, weights 3 2 7 6 5 4 3 2). */
public final class Orgnr {
    public static final String PATTERN = "^[1-9][0-9]{8}$";

    /** The pattern of what is taken for one. */
    public static final String SENT_PATTERN = "^\\s*([Nn][Oo]\\s*)?[1-9]\\s*([0-9]\\s*){8}([Mm][Vv][Aa]\\s*)?$";

    private static final Pattern PRINTED = Pattern.compile("(?i)(?:NO)?([1-9][0-9]{8})(?:MVA)?");
    private static final Pattern WITHIN =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:NO[\\s\\p{Z}]?)?[0-9]{3}[\\s\\p{Z}]?[0-9]{3}"
                    + "[\\s\\p{Z}]?[0-9]{3}(?:[\\s\\p{Z}]?MVA)?(?![\\p{L}\\p{N}])");

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private Orgnr() {}

    /** The number without what registers print around its digits: spaces, and NO and MVA for who is liable to VAT. */
    public static String normalized(String text) {
        var number = PRINTED.matcher(text.replaceAll("[\\s\\p{Z}]", ""));
        return number.matches() ? number.group(1) : text;
    }

    /** The same text with the organization numbers in it as they are kept. */
    public static String normalizedIn(String text) {
        return WITHIN.matcher(text).replaceAll(found -> {
            var number = normalized(found.group());
            return isOne(number) ? number : Matcher.quoteReplacement(found.group());
        });
    }

    /** Whether a text is an organization number whose check digit is right; null is not. */
    public static boolean isOne(String text) {
        return text != null
                && text.matches(PATTERN)
                && Mod11.checkDigit(text, WEIGHTS) == text.charAt(WEIGHTS.length) - '0';
    }
}
