package no.innovasjonsbase.platform.database;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Values in a query are parameters of their own while they are few. */
class ValueListTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "33, 64", "64, 64", "65, 1", "0, 1"})
    void there_are_as_many_parameters_as_the_next_power_of_two(int values, int parameters) {
        var some = new ValueList("x", IntStream.range(0, values).boxed().toList());

        assertThat(some.parameters()).hasSize(parameters);
        assertThat(some.parameters().keySet())
                .allSatisfy(name -> assertThat(some.condition()).contains(":" + name));
    }

    @Test
    void the_last_value_stands_in_those_that_are_left() {
        assertThat(new ValueList("x", List.of("a", "b", "c")).parameters().values())
                .containsExactly("a", "b", "c", "c");
    }

    @Test
    void a_condition_has_all_parameters() {
        assertThat(new ValueList("x", List.of("a")).condition()).isEqualTo("= :x_0");
        assertThat(new ValueList("x", List.of("a", "b")).condition()).isEqualTo("in (:x_0, :x_1)");
        assertThat(new ValueList("x", List.of()).condition()).isEqualTo("in :x");
    }
}
