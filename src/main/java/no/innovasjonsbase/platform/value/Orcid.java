package no.innovasjonsbase.platform.value;

import java.util.Locale;

/** ORCID iDs of persons: sixteen digits in fours, the last a check digit, X for ten (ISO/IEC 7064, MOD 11-2). */
public final class Orcid {
    public static final String PATTERN = "^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$";

    private static final int DIGITS = 16;
    private static final int MODULUS = 11;

    private Orcid() {}

    /** Whether a text is an ORCID iD whose check digit is right; null is not. */
    public static boolean isOne(String text) {
        return text != null
                && text.matches(PATTERN)
                && checkDigit(text.replace("-", "")) == text.charAt(text.length() - 1);
    }

    /** The iD as it is kept, where its digits were sent without hyphens or with a small x; else the text as it is. */
    static String normalized(String text) {
        var digits = text.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return digits.matches("[0-9]{15}[0-9X]") ? digits.replaceAll("(.{4})(?=.)", "$1-") : text;
    }

    private static char checkDigit(String digits) {
        int total = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            total = (total + digits.charAt(i) - '0') * 2;
        }
        int check = (MODULUS + 1 - total % MODULUS) % MODULUS;
        return check == MODULUS - 1 ? 'X' : (char) ('0' + check);
    }
}
