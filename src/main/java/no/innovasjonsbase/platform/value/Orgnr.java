package no.innovasjonsbase.platform.value;

/** Norwegian organization numbers: nine digits, the last a check digit (mod 11, weights 3 2 7 6 5 4 3 2). */
public final class Orgnr {
    public static final String PATTERN = "^[0-9]{9}$";

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private Orgnr() {}

    /** The number without the spaces that the register prints it with; else the text as it is. */
    public static String normalized(String text) {
        var digits = text.replaceAll("[\\s\\p{Z}]", "");
        return digits.matches(PATTERN) ? digits : text;
    }

    /** Whether a text is an organization number whose check digit is right; null is not. */
    public static boolean isOne(String text) {
        return text != null
                && text.matches(PATTERN)
                && Mod11.checkDigit(text, WEIGHTS) == text.charAt(WEIGHTS.length) - '0';
    }
}
