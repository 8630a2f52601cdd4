package no.innovasjonsbase.platform.value;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * National identity numbers (fødselsnummer) and D-numbers, which no text in the base may hold: eleven digits, perhaps a
 * space or dot after the sixth, a day and a month that exist, and two check digits (mod 11).
 */
public final class NationalIdentityNumber {
    private static final Pattern CANDIDATE = Pattern.compile("(?<![0-9])([0-9]{6})[ .\\u00a0]?([0-9]{5})(?![0-9])");
    /** A digit of another script, or a form of one, as {@code １} and {@code ¹}. */
    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{N}&&[^0-9]]");

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int D_NUMBER = 40;
    /** What is added to the month: nothing, by the health service, and in numbers made for tests. */
    private static final List<Integer> ADDED_TO_MONTH = List.of(0, 40, 65, 80);

    private NationalIdentityNumber() {}

    /** Whether a text has a number that is one, in whatever digits. */
    public static boolean isIn(String text) {
        var candidates = CANDIDATE.matcher(OTHER_DIGIT.matcher(text).find() ? withAsciiDigits(text) : text);
        while (candidates.find()) {
            if (isOne(candidates.group(1) + candidates.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static String withAsciiDigits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOne(String digits) {
        var day = Integer.parseInt(digits.substring(0, 2));
        var month = Integer.parseInt(digits.substring(2, 4));
        return (isBetween(1, 31, day) || isBetween(1, 31, day - D_NUMBER))
                && ADDED_TO_MONTH.stream().anyMatch(added -> isBetween(1, 12, month - added))
                && Mod11.checkDigit(digits, FIRST) == digits.charAt(9) - '0'
                && Mod11.checkDigit(digits, SECOND) == digits.charAt(10) - '0';
    }

    private static boolean isBetween(int min, int max, int number) {
        return number >= min && number <= max;
    }
}
