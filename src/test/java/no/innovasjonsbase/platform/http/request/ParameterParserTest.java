package no.innovasjonsbase.platform.http.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ParameterParserTest {
    private final Faults faults = new Faults();
    private final ParameterParser parser = new ParameterParser(faults);

    @ParameterizedTest
    @NullAndEmptySource
    void what_is_not_given_has_no_value(String absent) {
        assertThat(parser.number("n", absent, 0, 9)).isEmpty();
        assertThat(parser.limit(absent, 20, 200)).isEqualTo(20);
        assertThat(parser.flag("f", absent)).isEmpty();
        assertThat(parser.date("d", absent)).isEmpty();
        assertThat(parser.instant("i", absent)).isEmpty();
        assertThat(parser.choice("c", absent, List.of("a"))).isEmpty();
        assertThat(parser.slugs("s", absent)).isEmpty();
        assertThat(parser.cursor(absent, "question", Cursor::number)).isEmpty();
        assertThat(parser.offset(absent, "question", 9)).isZero();
        faults.throwIfAny();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "007, 7",
        "-9, -9",
        "9, 9",
        "10,",
        "-10,",
        "+1,",
        "' 1',",
        "'1 ',",
        "1.0,",
        "1e0,",
        "0x1,",
        "١,",
        "１,",
        "½,",
        "999999999999999999,",
        "9223372036854775808,"
    })
    void a_number_is_ascii_digits_within_bounds(String value, Long number) {
        assertThat(parser.number("n", value, -9, 9).orElse(null)).isEqualTo(number);
        assertFaults(number == null ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a        | a     | 0",
                "a,b      | a b   | 0",
                "b,a,b    | b a   | 0",
                "a-1,b--2 | a-1   | 1",
                "a, b     | a     | 1",
                "a,       | a     | 1",
                "' ,a'    | a     | 1",
                "A,Æ,²    | ''    | 3",
                ",,,      | ''    | 1",
            })
    void a_list_is_separated_by_commas_alone(String value, String elements, int faulty) {
        assertThat(String.join(" ", parser.slugs("s", value))).isEqualTo(elements);
        assertFaults(faulty);
    }

    @Test
    void a_list_holds_no_more_than_a_page() {
        var most = IntStream.range(0, 200).mapToObj(i -> "a" + i).collect(Collectors.joining(","));

        assertThat(parser.slugs("s", most + "," + most)).hasSize(200);
        assertFaults(0);
        assertThat(parser.slugs("s", most + ",b")).isEmpty();
        assertFaults(1);
    }

    @Test
    void there_are_ten_languages_at_most() {
        var ten = IntStream.range(0, 10).mapToObj(i -> "nb-x-" + i).collect(Collectors.joining(","));

        assertThat(parser.languages("lang", ten)).hasSize(10);
        assertFaults(0);
        parser.languages("lang", ten + ",nn");
        assertFaults(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "1", "yes", " true", "true,false"})
    void a_flag_is_true_or_false(String value) {
        assertThat(parser.flag("f", "true")).contains(true);
        assertThat(parser.flag("f", "false")).contains(false);
        assertThat(parser.flag("f", value)).isEmpty();
        assertFaults(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-19, 2018-03-19T00:00:00Z",
        "2018-03-19T12:00:00Z, 2018-03-19T12:00:00Z",
        "2018-03-19T12:00:00.123456789+01:00, 2018-03-19T11:00:00.123456789Z",
        "2018-03-19T12:00Z,",
        "2018-03-19t12:00:00z,",
        "2018-03-19T12:00:00,",
        "2018-03-19T25:00:00Z,",
        "2018-02-30,",
        "2018,",
        "-999999999-01-01T00:00:00Z,",
        "٢٠١٨-03-19,"
    })
    void an_instant_is_a_time_of_rfc_3339_or_a_day(String value, String instant) {
        assertThat(parser.instant("i", value).map(Object::toString).orElse(null))
                .isEqualTo(instant);
        assertFaults(instant == null ? 1 : 0);
    }

    @Test
    void a_cursor_belongs_to_its_question_and_holds_a_place() {
        var cursor = new Cursor(List.of("42")).encode("question");

        assertThat(parser.offset(cursor, "question", 100)).isEqualTo(42);
        assertThat(parser.offset(cursor, "question", 10)).isEqualTo(10);
        assertFaults(0);
        parser.offset(cursor, "another", 100);
        parser.offset(new Cursor(List.of("x")).encode("question"), "question", 100);
        parser.offset("invented", "question", 100);
        assertFaults(3);
    }

    @Test
    void every_fault_is_told_with_the_name_of_its_parameter() {
        parser.number("limit", "x", 1, 2);
        parser.date("from", "then");
        parser.oneOf("type", "a,b,c", List.of("b"));

        var problem = catchThrowableOfType(Problem.class, faults::throwIfAny);

        assertThat(problem.faults()).extracting("name").containsExactly("limit", "from", "type", "type");
    }

    @Test
    void what_is_required_ends_the_request_at_once() {
        assertThatThrownBy(() -> ParameterParser.require(one -> one.flag("dryRun", "maybe")))
                .isInstanceOf(Problem.class);
    }

    private void assertFaults(int count) {
        var problem = catchThrowableOfType(Problem.class, faults::throwIfAny);
        assertThat(problem == null ? 0 : problem.faults().size()).isEqualTo(count);
    }
}
