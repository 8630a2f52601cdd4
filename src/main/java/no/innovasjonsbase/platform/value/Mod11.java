package no.innovasjonsbase.platform.value;

/** The check digits of Norwegian registers, and of the numbers of books and journals. */
final class Mod11 {
    private Mod11() {}

    /** The check digit of the first digits of a number, one for each weight; 10 where there is none that is valid. */
    static int checkDigit(String digits, int... weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return (11 - sum % 11) % 11;
    }

    /** The same as it is printed where 10 is valid: as X. */
    static char signOf(String digits, int... weights) {
        var digit = checkDigit(digits, weights);
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }
}
