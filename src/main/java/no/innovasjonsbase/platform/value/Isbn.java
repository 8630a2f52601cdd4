package no.innovasjonsbase.platform.value;

import java.util.Locale;

/** Numbers of books (ISO 2108): thirteen digits, the last a check digit; until 2007 ten, the last X for ten. */
final class Isbn {
    private static final String PREFIX_OF_TEN = "978";
    private static final int[] WEIGHTS_OF_TEN = {10, 9, 8, 7, 6, 5, 4, 3, 2};

    private Isbn() {}

    /** The thirteen digits of a number that was sent with what is printed between them, or as one of ten; else the text as it is. */
    static String normalized(String text) {
        var digits = text.replaceFirst("(?i)^(urn:)?ISBN(-1[03])?[:\\s]?", "")
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        if (digits.matches("[0-9]{9}[0-9X]")
                && Mod11.signOf(digits, WEIGHTS_OF_TEN) == digits.charAt(digits.length() - 1)) {
            var begin = PREFIX_OF_TEN + digits.substring(0, WEIGHTS_OF_TEN.length);
            return begin + checkDigit(begin);
        }
        return digits.matches("[0-9]{13}") ? digits : text;
    }

    /** Whether the check digit of thirteen digits is right. */
    static boolean isOne(String digits) {
        return checkDigit(digits.substring(0, digits.length() - 1)) == digits.charAt(digits.length() - 1);
    }

    private static char checkDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
