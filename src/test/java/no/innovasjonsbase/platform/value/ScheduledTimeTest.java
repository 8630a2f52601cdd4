package no.innovasjonsbase.platform.value;

import java.time.LocalDateTime;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import net.jqwik.time.api.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScheduledTimeTest {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final int DAY = "2018-03-19".length();

    @ParameterizedTest
    @CsvSource({
        "2018-03-19,          2018-03-19T00:00, 2018-03-19T23:59",
        "2018-03-19T10:30,    2018-03-19T10:30, 2018-03-19T10:30",
        "2018-03-19T00:00,    2018-03-19T00:00, 2018-03-19T00:00",
        "2018-03-25T02:30,    2018-03-25T02:30, 2018-03-25T02:30",
        "2020-02-29T23:59:00, 2020-02-29T23:59, 2020-02-29T23:59",
        "0001-01-01,          0001-01-01T00:00, 0001-01-01T23:59",
        "9999-12-31T23:59,    9999-12-31T23:59, 9999-12-31T23:59"
    })
    void a_time_spans_the_minutes_it_may_mean(String text, LocalDateTime first, LocalDateTime last) {
        var time = ScheduledTime.of(text);

        assertThat(time.firstMinute()).isEqualTo(first);
        assertThat(time.lastMinute()).isEqualTo(last);
        assertThat(time.day()).hasToString(text.substring(0, DAY));
    }

    @ParameterizedTest
    @CsvSource({"2018-03-19T10:30:00, 2018-03-19T10:30", "2018-03-19T00:00:00, 2018-03-19T00:00"})
    void whole_minutes_are_kept_without_their_seconds(String sent, String kept) {
        assertThat(ScheduledTime.of(sent)).hasToString(kept).isEqualTo(ScheduledTime.of(kept));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "2018-03-19T",
                "2018-03-19T10",
                "2018-03-19T1030",
                "2018-03-19T10.30",
                "20180319T1030",
                "2018-03-19T10:30 ",
                " 2018-03-19T10:30",
                "2018-03-19T10:30\n",
                "2018-03-19\n",
                "2018-W12-1T10:30",
                "19.3.2018 10:30",
                "10:30",
                "+2018-03-19T10:30",
                "2018-03-19T10:30[Europe/Oslo]",
                "2018-03-19T٠٩:٣٠",
                "٢٠١٨-٠٣-١٩",
                "tomorrow"
            })
    void what_is_no_time_is_refused(String text) {
        assertThat(ScheduledTime.find(text)).isEmpty();
        assertThatThrownBy(() -> ScheduledTime.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2018,                      time.no-day",
        "2018-03,                   time.no-day",
        "2018-03-19T10:30Z,         time.with-offset",
        "2018-03-19T10:30:00Z,      time.with-offset",
        "2018-03-19T10:30:00.000Z,  time.with-offset",
        "2018-03-19T10:30+01:00,    time.with-offset",
        "2018-03-19T10:30:00+0100,  time.with-offset",
        "2018-03-19 10:30-01,       time.with-offset",
        "2018-03-19T10:30:15,       time.to-the-minute 2018-03-19T10:30",
        "2018-03-19T10:30:00.000,   time.to-the-minute 2018-03-19T10:30",
        "2018-03-19T9:30,           time.to-the-minute 2018-03-19T09:30",
        "2018-03-19 10:30,          instant.no-t 2018-03-19T10:30",
        "2018-03-19t9:30:00,        instant.no-t 2018-03-19T09:30",
        "2018-03-19T24:00,          instant.no-such-time 24:00",
        "2018-03-19T10:60,          instant.no-such-time 10:60",
        "2018-02-29T10:30,          date.no-leap-day 2018",
        "2018-04-31,                date.no-such-day 31 2018-04 30",
        "2018-13-01T10:30,          date.no-such-month 13",
        "2018-3-9T10:30,            date.two-digits 2018-03-09",
        "2018-03-19T10:30,",
        "2018-03-19,",
        "19.3.2018,"
    })
    void what_is_nearly_a_time_is_refused_for_its_reason(String text, String fault) {
        assertThat(ScheduledTime.faultOf(text).map(found -> (found.key() + " "
                                + String.join(" ", found.values().values()))
                        .strip()))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @Property
    void json_and_a_column_hold_the_same_text(@ForAll("texts") String text) throws JsonProcessingException {
        var time = ScheduledTime.of(text);
        var column = new ScheduledTimeColumn();

        assertThat(time).hasToString(text).hasSameHashCodeAs(ScheduledTime.of(text));
        assertThat(JSON.writeValueAsString(time)).isEqualTo('"' + text + '"');
        assertThat(JSON.readValue('"' + text + '"', ScheduledTime.class)).isEqualTo(time);
        assertThat(column.convertToDatabaseColumn(time)).isEqualTo(text);
        assertThat(column.convertToEntityAttribute(text)).isEqualTo(time);
    }

    @Property
    void any_string_is_read_or_refused_but_never_moved(@ForAll String text) {
        assertThat(ScheduledTime.find(text).map(ScheduledTime::toString)).isIn(Optional.empty(), Optional.of(text));
    }

    @Property
    void the_minutes_of_a_slot_sort_as_the_times_do(@ForAll("texts") String one, @ForAll("texts") String other) {
        var first = ScheduledTime.of(one);
        var second = ScheduledTime.of(other);

        assertThat(Integer.signum(
                        TimeSlot.of(first, null).firstMinute.compareTo(TimeSlot.of(second, null).firstMinute)))
                .isEqualTo(Integer.signum(first.firstMinute().compareTo(second.firstMinute())));
        assertThat(Integer.signum(TimeSlot.of(first, null).lastMinute.compareTo(TimeSlot.of(second, null).lastMinute)))
                .isEqualTo(Integer.signum(first.lastMinute().compareTo(second.lastMinute())));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-19T09:00, 2018-03-19T10:30, 2018-03-19T09:00, 2018-03-19T10:30, true",
        "2018-03-19T09:00, 2018-03-19T09:00, 2018-03-19T09:00, 2018-03-19T09:00, true",
        "2018-03-19T09:00, ,                 2018-03-19T09:00, 2018-03-19T09:00, true",
        ",                 2018-03-19T10:30, 2018-03-19T10:30, 2018-03-19T10:30, true",
        "2018-03-19,       ,                 2018-03-19T00:00, 2018-03-19T23:59, true",
        "2018-03-19,       2018-03-19T09:00, 2018-03-19T00:00, 2018-03-19T09:00, true",
        "2018-03-19T09:00, 2018-03-19,       2018-03-19T09:00, 2018-03-19T23:59, true",
        "2018-03-19,       2018-03-20,       2018-03-19T00:00, 2018-03-20T23:59, true",
        "2018-03-19T23:00, 2018-03-20T01:00, 2018-03-19T23:00, 2018-03-20T01:00, true",
        ",                 ,                 9999-12-31T23:59, 0001-01-01T00:00, true",
        "2018-03-19T10:30, 2018-03-19T10:29, 2018-03-19T10:30, 2018-03-19T10:29, false",
        "2018-03-20,       2018-03-19T23:59, 2018-03-20T00:00, 2018-03-19T23:59, false",
        "2018-03-20,       2018-03-19,       2018-03-20T00:00, 2018-03-19T23:59, false"
    })
    void a_slot_knows_its_minutes_and_whether_it_is_in_order(
            ScheduledTime start, ScheduledTime end, String first, String last, boolean inOrder) {
        var slot = TimeSlot.of(start, end);

        assertThat(slot.firstMinute).isEqualTo(first);
        assertThat(slot.lastMinute).isEqualTo(last);
        assertThat(TimeSlot.inOrder(start, end)).isEqualTo(inOrder);
    }

    @Provide
    Arbitrary<String> texts() {
        var days = Dates.dates().yearBetween(1, 9999).map(Object::toString);
        var minutes = Times.times().ofPrecision(java.time.temporal.ChronoUnit.MINUTES);
        return Combinators.combine(days, minutes.injectNull(0.2))
                .as((day, minute) -> minute == null ? day : day + "T" + minute);
    }
}
