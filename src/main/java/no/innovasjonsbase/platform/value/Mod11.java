package no.innovasjonsbase.platform.value;

/** The check digits that Norwegian registers use. */
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
}
