package no.innovasjonsbase.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Contract.Operation;
import no.innovasjonsbase.testsupport.Contract.Parameter;

import static org.assertj.core.api.Assertions.assertThat;

/** The values of parameters are read by the same rules whatever operation they are asked of. */
@ApplicationTest
class ParameterValuesTest {
    private static final List<String> ODD_NUMBERS = List.of(
            "%2B1",
            "%201",
            "1%20",
            "1.0",
            "1e1",
            "0x1",
            "-1",
            "%C2%BD",
            "%D9%A1",
            "%EF%BC%91",
            "1,1",
            "9223372036854775808",
            "99999999999999999999",
            "one");
    private static final List<String> ODD_FLAGS = List.of("TRUE", "1", "yes", "%20true", "true,false");

    /** A parameter of an operation. */
    private record Asked(Operation operation, Parameter parameter) {
        Api.Answer with(String value) {
            return Api.get(operation.exampleAddress(parameter.name() + "=" + value), "Accept", "application/json");
        }

        void refuses(String value) {
            var problem = with(value).problem(400, "invalid-parameters");
            assertThat(problem.at("/errors/0/parameter").asText())
                    .as("%s=%s", this, value)
                    .isEqualTo(parameter.name());
        }

        @Override
        public String toString() {
            return operation + " " + parameter.name();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_elements_of_a_list_are_separated_by_commas_alone(Asked asked) {
        var one = asked.parameter().example().split(",")[0];

        for (var odd : List.of("%s,%%20%s", "%s%%20,%s", "%%20%s,%s", "%s,%s%%20", "%s%%20%s")) {
            asked.refuses(odd.formatted(one, one));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_element_of_a_list_is_empty(Asked asked) {
        var one = asked.parameter().example().split(",")[0];

        for (var odd : List.of(one + ",", "," + one, one + ",," + one, ",", "%20")) {
            asked.refuses(odd);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void an_element_that_is_repeated_counts_once(Asked asked) {
        var one = asked.parameter().example().split(",")[0];
        if (asked.parameter().name().equals("sort")) {
            asked.refuses(one + "," + one);
        } else {
            assertThat(asked.with(one + "," + one).ok().json().path("items"))
                    .isEqualTo(asked.with(one).ok().json().path("items"));
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_is_written_in_ascii_digits_alone(Asked asked) {
        ODD_NUMBERS.forEach(asked::refuses);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_limit_lies_within_its_bounds(Asked asked) {
        var max = asked.parameter().schema().path("maximum").asInt();

        for (var within : List.of("1", "007", String.valueOf(max))) {
            asked.with(within).ok();
        }
        for (var beyond : List.of("0", "-0", String.valueOf(max + 1))) {
            asked.refuses(beyond);
        }
    }

    @ParameterizedTest
    @MethodSource("flags")
    void a_flag_is_true_or_false_in_lower_case(Asked asked) {
        ODD_FLAGS.forEach(asked::refuses);
    }

    static Stream<Asked> lists() {
        return parameters(parameter -> parameter.example() != null
                && parameter.schema().path("pattern").asText().contains("(,"));
    }

    static Stream<Asked> numbers() {
        return parameters(parameter -> parameter.schema().path("type").asText().equals("integer")
                || parameter.schema().path("pattern").asText().equals("^[0-9]{1,18}$"));
    }

    static Stream<Asked> limits() {
        return parameters(parameter -> parameter.name().equals("limit"));
    }

    static Stream<Asked> flags() {
        return parameters(parameter -> parameter.schema().path("type").asText().equals("boolean"));
    }

    private static Stream<Asked> parameters(Predicate<Parameter> wanted) {
        var found = new ArrayList<Asked>();
        for (var operation : Contract.operations()) {
            operation.queries().stream()
                    .filter(wanted)
                    .forEach(parameter -> found.add(new Asked(operation, parameter)));
        }
        assertThat(found).hasSizeGreaterThan(5);
        return found.stream();
    }
}
