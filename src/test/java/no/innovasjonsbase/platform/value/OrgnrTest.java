package no.innovasjonsbase.platform.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrgnrTest {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Of KMD, Difi, DFØ, Skatteetaten, Meteorologisk institutt and NFD. */
    @ParameterizedTest
    @ValueSource(strings = {"972417858", "991825827", "986252932", "974761076", "971274042", "912660680"})
    void numbers_in_use_are_valid(String number) {
        assertThat(Orgnr.isOne(number)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "99182582",
                "9918258270",
                " 991825827",
                "991825827\n",
                "991 825 827",
                "0192:991825827",
                "NO991825827MVA",
                "000000000",
                "٩٩١٨٢٥٨٢٧",
                "９９１８２５８２７"
            })
    void what_is_not_nine_plain_digits_from_100000000_on_is_none(String text) {
        assertThat(Orgnr.isOne(text)).isFalse();
    }

    @Property
    void exactly_the_digit_that_makes_the_weighted_sum_divisible_by_11_is_right(
            @ForAll("eightDigits") String first, @ForAll @IntRange(max = 9) int last) {
        assertThat(Orgnr.isOne(first + last)).isEqualTo(weightedSum(first + last) % 11 == 0);
    }

    @Property
    void a_changed_digit_makes_a_valid_number_invalid(
            @ForAll("valid") String number,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var changed = new StringBuilder(number);
        changed.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + by) % 10));

        assertThat(Orgnr.isOne(changed.toString())).isFalse();
    }

    @Property
    void a_remainder_that_asks_for_check_digit_10_makes_every_last_digit_wrong(
            @ForAll("withoutCheckDigit") String first, @ForAll @IntRange(max = 9) int last) {
        assertThat(Orgnr.isOne(first + last)).isFalse();
    }

    @Provide
    Arbitrary<String> eightDigits() {
        return Arbitraries.strings().numeric().ofLength(8).filter(digits -> !digits.startsWith("0"));
    }

    @Provide
    Arbitrary<String> valid() {
        return eightDigits().filter(first -> checkDigit(first) < 10).map(first -> first + checkDigit(first));
    }

    @Provide
    Arbitrary<String> withoutCheckDigit() {
        return eightDigits().filter(first -> checkDigit(first) == 10);
    }

    private static int checkDigit(String first) {
        return (11 - weightedSum(first) % 11) % 11;
    }

    private static int weightedSum(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
