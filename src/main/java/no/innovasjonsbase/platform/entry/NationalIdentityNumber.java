package no.innovasjonsbase.platform.entry;

import java.util.regex.Pattern;

/**
 * National identity numbers (fødselsnummer) and D-numbers, which no text in the base may hold: eleven digits, perhaps a
 * space or dot after the sixth, a day and a month that exist, and two check digits (mod 11).
 */
final class NationalIdentityNumber {
    private static final Pattern CANDIDATE = Pattern.compile("(?<![0-9])([0-9]{6})[ .\\u00a0]?([0-9]{5})(?![0-9])");
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    /** D-numbers add 40 to the day; numbers of the health service add 40 to the month, those made for tests 80 or 65. */
    private static final int RAISED = 40;

    private NationalIdentityNumber() {}

    /** Whether a text has a number that is one. */
    static boolean isIn(String text) {
        var candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            if (isOne(candidates.group(1) + candidates.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String digits) {
        var day = Integer.parseInt(digits.substring(0, 2)) % RAISED;
        var month = Integer.parseInt(digits.substring(2, 4)) % RAISED;
        return day >= 1
                && day <= 31
                && month >= 1
                && (month <= 12 || isMadeForTests(month))
                && Mod11.checkDigit(digits, FIRST) == digits.charAt(9) - '0'
                && Mod11.checkDigit(digits, SECOND) == digits.charAt(10) - '0';
    }

    private static boolean isMadeForTests(int month) {
        return month >= 26 && month <= 37;
    }
}
