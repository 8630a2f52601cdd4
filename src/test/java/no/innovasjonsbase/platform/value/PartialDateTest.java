package no.innovasjonsbase.platform.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartialDateTest {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-01-01, 2018-12-31",
        "2018-03, 2018-03-01, 2018-03-31",
        "2018-02, 2018-02-01, 2018-02-28",
        "2020-02, 2020-02-01, 2020-02-29",
        "2018-03-19, 2018-03-19, 2018-03-19",
        "2020-02-29, 2020-02-29, 2020-02-29",
        "0001, 0001-01-01, 0001-12-31",
        "9999, 9999-01-01, 9999-12-31"
    })
    void a_date_spans_the_days_it_may_mean(String text, LocalDate firstDay, LocalDate lastDay) {
        var date = PartialDate.of(text);

        assertThat(date.firstDay()).isEqualTo(firstDay);
        assertThat(date.lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "18",
                "218",
                "12018",
                "+2018",
                "-2018",
                "2018-3",
                "2018-00",
                "2018-13",
                "2018-",
                "2018-03-",
                "2018-03-1",
                "2018-03-00",
                "2018-03-32",
                "2018-02-29",
                "2018-02-30",
                "2018-04-31",
                "1900-02-29",
                "2018-03-19T00",
                "2018-03-19T00:00:00Z",
                "2018-03-19 ",
                " 2018",
                "2018\n",
                "201803",
                "20180319",
                "2018/03/19",
                "19.3.2018",
                "2018–03",
                "2018-W12",
                "2018-078",
                "٢٠١٨",
                "２０１８",
                "2018-٠٣",
                "mars 2018"
            })
    void what_is_no_date_is_refused(String text) {
        assertThat(PartialDate.find(text)).isEmpty();
        assertThatThrownBy(() -> PartialDate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-29, date.no-leap-day 2019",
        "2019-2-29, date.no-leap-day 2019",
        "1900-02-29, date.no-leap-day 1900",
        "2020-02-30, date.no-such-day 30 2020-02 29",
        "2019-04-31, date.no-such-day 31 2019-04 30",
        "2019-01-00, date.no-such-day 00 2019-01 31",
        "2019-13, date.no-such-month 13",
        "2019-13-45, date.no-such-month 13",
        "2019-00, date.no-such-month 00",
        "2019-2-9, date.two-digits 2019-02-09",
        "2019-2, date.two-digits 2019-02",
        "2019-02-09T12:00:00Z, date.with-time 2019-02-09",
        "2019-02-09 12:00, date.with-time 2019-02-09",
        "2019-02-09Z, date.with-time 2019-02-09",
        "2019-02-09+01:00, date.with-time 2019-02-09",
        "2019-02-09,",
        "9.2.2019,",
        "20190209,"
    })
    void what_is_nearly_a_date_is_refused_for_its_reason(String text, String fault) {
        assertThat(PartialDate.faultOf(text).map(found -> (found.key() + " "
                                + String.join(" ", found.values().values()))
                        .strip()))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @Property
    void a_date_reads_as_it_was_written(@ForAll("texts") String text) {
        assertThat(PartialDate.of(text))
                .hasToString(text)
                .isEqualTo(PartialDate.of(text))
                .hasSameHashCodeAs(PartialDate.of(text));
    }

    @Property
    void json_holds_the_same_text(@ForAll("texts") String text) throws JsonProcessingException {
        var json = JSON.writeValueAsString(PartialDate.of(text));

        assertThat(json).isEqualTo('"' + text + '"');
        assertThat(JSON.readValue(json, PartialDate.class)).isEqualTo(PartialDate.of(text));
    }

    @Property
    void a_column_holds_the_same_text(@ForAll("dates") PartialDate date) {
        var column = new PartialDateColumn();

        assertThat(column.convertToDatabaseColumn(date)).isEqualTo(date.toString());
        assertThat(column.convertToEntityAttribute(date.toString())).isEqualTo(date);
    }

    @Property
    void the_first_day_is_never_after_the_last(@ForAll("dates") PartialDate date) {
        assertThat(date.firstDay()).isBeforeOrEqualTo(date.lastDay());
    }

    @Property
    void the_days_it_may_mean_are_a_whole_year_or_month_or_one(@ForAll("dates") PartialDate date) {
        var days = ChronoUnit.DAYS.between(date.firstDay(), date.lastDay()) + 1;

        switch (date.toString().length()) {
            case 4 -> assertThat(days).isEqualTo(date.firstDay().lengthOfYear());
            case 7 -> assertThat(days).isEqualTo(date.firstDay().lengthOfMonth());
            default -> assertThat(days).isEqualTo(1);
        }
    }

    @Property
    void dates_in_the_order_of_their_texts_begin_in_that_order(
            @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
        if (one.toString().compareTo(other.toString()) <= 0) {
            assertThat(one.firstDay()).isBeforeOrEqualTo(other.firstDay());
        } else {
            assertThat(other.firstDay()).isBeforeOrEqualTo(one.firstDay());
        }
    }

    @Property
    void a_more_exact_date_lies_within_the_one_it_begins_with(@ForAll("dates") PartialDate date) {
        var year = PartialDate.of(date.toString().substring(0, 4));

        assertThat(date.firstDay()).isBetween(year.firstDay(), year.lastDay());
        assertThat(date.lastDay()).isBetween(year.firstDay(), year.lastDay());
    }

    @Property
    void any_string_is_read_or_refused_but_never_rewritten(@ForAll String text) {
        assertThat(PartialDate.find(text).map(PartialDate::toString)).isIn(Optional.empty(), Optional.of(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return PartialDates.texts();
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return PartialDates.dates();
    }
}
