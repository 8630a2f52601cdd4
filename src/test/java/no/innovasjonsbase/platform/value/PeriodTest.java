package no.innovasjonsbase.platform.value;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2018-03-19, 2018-03-20, 2018-03-19, 2018-03-20",
        "2018-03-19, ,           2018-03-19, 2018-03-19",
        "2018,       ,           2018-01-01, 2018-12-31",
        "2018,       2019-02,    2018-01-01, 2019-02-28",
        ",           2018-03,    2018-03-01, 2018-03-31",
        ",           ,           9999-12-31, 0001-01-01"
    })
    void a_closed_period_ends_with_what_it_began_unless_its_end_is_known(
            PartialDate start, PartialDate end, String firstDay, String lastDay) {
        assertDays(Period.closed(start, end), firstDay, lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2013,       2018-01-16, 2013-01-01, 2018-01-16",
        "2013-10-16, ,           2013-10-16, 9999-12-31",
        ",           2021,       2021-01-01, 2021-12-31",
        ",           ,           9999-12-31, 0001-01-01"
    })
    void an_open_ended_period_goes_on_unless_its_end_is_known(
            PartialDate start, PartialDate end, String firstDay, String lastDay) {
        assertDays(Period.openEnded(start, end), firstDay, lastDay);
    }

    @Test
    void a_new_period_is_an_unknown_one() {
        assertDays(new Period(), "9999-12-31", "0001-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018, true",
        "2018-03-19, 2018, true",
        "2018, 2018-03-19, true",
        "2018-12, 2018-12-01, true",
        "2018-03-20, 2018-03-19, false",
        "2019, 2018, false",
        "2018-04, 2018-03, false",
        "2018, , true",
        ", 2018, true",
        ", , true"
    })
    void a_start_is_in_order_with_an_end_that_it_may_lie_before(PartialDate start, PartialDate end, boolean inOrder) {
        assertThat(Period.inOrder(start, end)).isEqualTo(inOrder);
    }

    @Property
    void a_period_keeps_its_dates_as_they_are_known(
            @ForAll("dates") PartialDate start, @ForAll("dates") PartialDate end) {
        for (var period : new Period[] {Period.closed(start, end), Period.openEnded(start, end)}) {
            assertThat(period.start).isEqualTo(start);
            assertThat(period.end).isEqualTo(end);
        }
    }

    @Property
    void a_period_in_order_begins_no_later_than_it_ends(
            @ForAll("dates") PartialDate start, @ForAll("dates") PartialDate end) {
        Assume.that(Period.inOrder(start, end));

        assertThat(Period.closed(start, end).firstDay).isBeforeOrEqualTo(Period.closed(start, end).lastDay);
        assertThat(Period.openEnded(start, end).firstDay).isBeforeOrEqualTo(Period.openEnded(start, end).lastDay);
        assertThat(Period.openEnded(start, null).firstDay).isBeforeOrEqualTo(Period.openEnded(start, null).lastDay);
    }

    @Property
    void of_two_dates_at_least_one_order_holds(@ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
        assertThat(Period.inOrder(one, other) || Period.inOrder(other, one)).isTrue();
    }

    @Property
    void an_unknown_period_comes_last(@ForAll("dates") PartialDate start) {
        assertThat(Period.closed(null, null).firstDay).isAfterOrEqualTo(Period.closed(start, null).firstDay);
    }

    private static void assertDays(Period period, String firstDay, String lastDay) {
        assertThat(period.firstDay).isEqualTo(firstDay);
        assertThat(period.lastDay).isEqualTo(lastDay);
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return PartialDates.dates();
    }
}
