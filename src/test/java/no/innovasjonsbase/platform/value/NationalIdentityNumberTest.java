package no.innovasjonsbase.platform.value;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static net.jqwik.api.Arbitraries.integers;
import static org.assertj.core.api.Assertions.assertThat;

/** All numbers here are made up; those that belong to somebody do so by chance. */
class NationalIdentityNumberTest {
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    @Property
    void ordinary_numbers_are_found(@ForAll("ordinary") String number) {
        assertThat(NationalIdentityNumber.isIn(number)).isTrue();
    }

    @Property
    void d_numbers_are_found(@ForAll("dNumber") String number) {
        assertThat(NationalIdentityNumber.isIn(number)).isTrue();
    }

    @Property
    void synthetic_numbers_are_found(@ForAll("synthetic") String number) {
        assertThat(NationalIdentityNumber.isIn(number)).isTrue();
    }

    @Property
    void a_number_is_found_in_the_midst_of_text(
            @ForAll("any") String number, @ForAll("words") String before, @ForAll("words") String after) {
        assertThat(NationalIdentityNumber.isIn(before + number + after)).isTrue();
    }

    @Property
    void a_number_is_found_with_a_space_or_a_dot_after_the_sixth_digit(
            @ForAll("any") String number, @ForAll("separator") char separator, @ForAll("words") String words) {
        var parted = number.substring(0, 6) + separator + number.substring(6);

        assertThat(NationalIdentityNumber.isIn(words + parted + words)).isTrue();
    }

    @Property
    void a_number_is_found_behind_other_numbers(@ForAll("any") String number, @ForAll @IntRange int other) {
        assertThat(NationalIdentityNumber.isIn("nr. " + other + " " + number)).isTrue();
        assertThat(NationalIdentityNumber.isIn("123456 12345 " + number)).isTrue();
    }

    @Property
    void a_number_is_found_in_the_digits_of_other_scripts(@ForAll("any") String number) {
        for (var zero : new char[] {'\uFF10', '\u0660', '\u0966'}) {
            var other = number.chars()
                    .mapToObj(digit -> Character.toString(digit - '0' + zero))
                    .collect(Collectors.joining());

            assertThat(NationalIdentityNumber.isIn("Sak " + other)).isTrue();
        }
    }

    @Property
    void a_changed_digit_is_no_longer_one(
            @ForAll("any") String number,
            @ForAll @IntRange(max = 10) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var changed = new StringBuilder(number);
        changed.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + by) % 10));

        assertThat(NationalIdentityNumber.isIn(changed.toString())).isFalse();
    }

    @Property
    void a_number_of_a_day_or_month_that_does_not_exist_is_none(
            @ForAll("withoutDay") String withoutDay, @ForAll("withoutMonth") String withoutMonth) {
        assertThat(NationalIdentityNumber.isIn(withoutDay)).isFalse();
        assertThat(NationalIdentityNumber.isIn(withoutMonth)).isFalse();
    }

    @Property
    void part_of_a_longer_run_of_digits_is_none(
            @ForAll("any") String number, @ForAll @IntRange(max = 9) int digit, @ForAll("separator") char separator) {
        var parted = number.substring(0, 6) + separator + number.substring(6);

        assertThat(NationalIdentityNumber.isIn(digit + number)).isFalse();
        assertThat(NationalIdentityNumber.isIn(number + digit)).isFalse();
        assertThat(NationalIdentityNumber.isIn(digit + parted)).isFalse();
        assertThat(NationalIdentityNumber.isIn(parted + digit)).isFalse();
    }

    @Property
    void shorter_runs_of_digits_such_as_phone_and_organization_numbers_are_none(@ForAll("short") String digits) {
        assertThat(NationalIdentityNumber.isIn(digits)).isFalse();
        assertThat(NationalIdentityNumber.isIn("Org.nr. " + digits + ", tlf. +47" + digits))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ta utgangspunkt i innbyggernes behov.",
                "+47 22 45 10 00",
                "+47 22451000",
                "004722451000",
                "991825827",
                "NO 991 825 827 MVA",
                "0192:991825827",
                "2018-03-19T12:00:00Z",
                "ISBN 978-82-02-12345-6",
                "00000000000",
                "32127012345"
            })
    void everyday_texts_hold_none(String text) {
        assertThat(NationalIdentityNumber.isIn(text)).isFalse();
    }

    @Provide
    Arbitrary<String> any() {
        return Arbitraries.oneOf(ordinary(), dNumber(), synthetic());
    }

    @Provide
    Arbitrary<String> ordinary() {
        return numbers(0, 0);
    }

    @Provide
    Arbitrary<String> dNumber() {
        return numbers(40, 0);
    }

    /** Skatteetaten adds 80 to the month of those made for tests, BankID 65 and the health service 40. */
    @Provide
    Arbitrary<String> synthetic() {
        return Arbitraries.oneOf(numbers(0, 80), numbers(40, 80), numbers(0, 65), numbers(40, 65), numbers(0, 40));
    }

    @Provide
    Arbitrary<String> withoutDay() {
        return numbers(outside(1, 31, 41, 71), integers().between(1, 12));
    }

    @Provide
    Arbitrary<String> withoutMonth() {
        return numbers(integers().between(1, 31), outside(1, 12, 41, 52, 66, 77, 81, 92));
    }

    @Provide
    Arbitrary<Character> separator() {
        return Arbitraries.of(' ', '\u00a0', '.');
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ÆØÅæøå «»().,:;-–/\n\t")
                .ofMaxLength(30);
    }

    @Provide("short")
    Arbitrary<String> shortRuns() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(10)
                .filter(digits -> digits.length() != 9);
    }

    /** Two digits that lie in none of these ranges. */
    private static Arbitrary<Integer> outside(int... bounds) {
        return integers().between(0, 99).filter(number -> IntStream.range(0, bounds.length / 2)
                .noneMatch(i -> bounds[2 * i] <= number && number <= bounds[2 * i + 1]));
    }

    private static Arbitrary<String> numbers(int addedToDay, int addedToMonth) {
        return numbers(
                integers().between(1 + addedToDay, 31 + addedToDay),
                integers().between(1 + addedToMonth, 12 + addedToMonth));
    }

    private static Arbitrary<String> numbers(Arbitrary<Integer> days, Arbitrary<Integer> months) {
        return Combinators.combine(
                        days, months, integers().between(0, 99), integers().between(0, 999))
                .as((day, month, year, individual) -> "%02d%02d%02d%03d".formatted(day, month, year, individual))
                .map(digits -> withCheckDigit(withCheckDigit(digits, FIRST), SECOND))
                .filter(number -> number.length() == 11)
                .withoutEdgeCases();
    }

    /** The digits and the one that makes the weighted sum divisible by 11; without it where there is none. */
    private static String withCheckDigit(String digits, int... weights) {
        for (int check = 0; check <= 9 && digits.length() == weights.length - 1; check++) {
            var sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            if ((sum + check) % 11 == 0) {
                return digits + check;
            }
        }
        return digits;
    }
}
