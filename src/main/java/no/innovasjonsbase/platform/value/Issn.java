package no.innovasjonsbase.platform.value;

import java.util.Locale;

/** Numbers of journals (ISO 3297): eight digits with a hyphen in the middle, the last a check digit, X for ten. */
final class Issn {
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2};

    private Issn() {}

    /** The number as it is printed, where it was sent without its hyphen or with its name before it; else the text as it is. */
    static String normalized(String text) {
        var digits = text.replaceFirst("(?i)^(urn:)?(e-?|p-?)?ISSN(-L)?[:\\s]?", "")
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        return digits.matches("[0-9]{7}[0-9X]") ? digits.substring(0, 4) + "-" + digits.substring(4) : text;
    }

    /** Whether the check digit of a number of the right form is right. */
    static boolean isOne(String number) {
        return Mod11.signOf(number.replace("-", ""), WEIGHTS) == number.charAt(number.length() - 1);
    }
}
