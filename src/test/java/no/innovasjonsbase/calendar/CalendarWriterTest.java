package no.innovasjonsbase.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.view.Meta;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars are read back by a parser of others, and say what they were written of. */
class CalendarWriterTest {
    private static final Instant CREATED = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final Instant UPDATED = Instant.parse("2026-11-24T12:00:00.123Z");
    private static final String IRI = "https://base.example.no/id/talk/x";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Europe/Oslo          | 2018-03-19T10:30 | 2018-03-19T12:45 | 2018-03-19T09:30:00Z
                    Europe/Oslo          | 2018-07-01T10:30 | 2018-07-01T12:45 | 2018-07-01T08:30:00Z
                    # The clocks go forward at 2 and back at 3.
                    Europe/Oslo          | 2018-03-25T01:59 | 2018-03-25T03:00 | 2018-03-25T00:59:00Z
                    Europe/Oslo          | 2018-03-25T02:30 | 2018-03-25T04:00 | 2018-03-25T01:30:00Z
                    Europe/Oslo          | 2018-03-25T03:00 | 2018-03-25T04:00 | 2018-03-25T01:00:00Z
                    Europe/Oslo          | 2018-10-28T01:30 | 2018-10-28T03:30 | 2018-10-27T23:30:00Z
                    Europe/Oslo          | 2018-10-28T02:30 | 2018-10-28T03:30 | 2018-10-28T00:30:00Z
                    Europe/Oslo          | 2018-10-28T03:00 | 2018-10-28T03:30 | 2018-10-28T02:00:00Z
                    America/New_York     | 2026-11-01T09:00 | 2026-11-01T10:00 | 2026-11-01T14:00:00Z
                    Australia/Lord_Howe  | 2026-01-15T09:00 | 2026-01-15T10:00 | 2026-01-14T22:00:00Z
                    Asia/Kathmandu       | 2026-01-15T09:00 | 2026-01-15T10:00 | 2026-01-15T03:15:00Z
                    Africa/Casablanca    | 2026-03-01T09:00 | 2026-03-01T10:00 | 2026-03-01T09:00:00Z
                    Europe/Dublin        | 2026-01-15T09:00 | 2026-01-15T10:00 | 2026-01-15T09:00:00Z
                    Etc/UTC              | 2026-01-15T09:00 | 2026-01-15T10:00 | 2026-01-15T09:00:00Z
                    Europe/Oslo          | 2099-07-01T10:30 | 2099-07-01T12:45 | 2099-07-01T08:30:00Z
                    """)
    void a_time_is_the_one_on_the_clocks_of_the_place(String zone, String start, String end, Instant instant) {
        var time = EventTime.of(ScheduledTime.of(start), ScheduledTime.of(end), ZoneId.of(zone))
                .orElseThrow();
        var parsed = ParsedCalendar.of(CalendarWriter.write(List.of(event(time, "x")), OSLO));

        assertThat(ParsedCalendar.start(parsed.event()).toInstant()).isEqualTo(instant);
        assertThat(definedOffset(
                        parsed, zone, ParsedCalendar.start(parsed.event()).toLocalDateTime()))
                .as("by the definition alone")
                .isEqualTo(ParsedCalendar.start(parsed.event()).getOffset().getTotalSeconds());
    }

    /** What the definition in the calendar says the offset is: that of the last change of clocks before. */
    private static int definedOffset(ParsedCalendar parsed, String zone, LocalDateTime time) {
        VTimeZone defined =
                (VTimeZone) parsed.calendar().getComponents(Component.VTIMEZONE).get(0);
        assertThat(defined.getTimeZoneId().getValue()).isEqualTo(zone);
        return defined.getObservances().stream()
                .filter(observance ->
                        !LocalDateTime.from(observance.getStartDate().getDate()).isAfter(time))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getTimeZoneOffsetTo()
                .getOffset()
                .getTotalSeconds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2018-03-19 |            | 20180319 | 20180320
                    2018-03-19 | 2018-03-20 | 20180319 | 20180321
                    2018-02    |            | 20180201 | 20180301
                    2018-02    | 2018-03    | 20180201 | 20180401
                    2018-12-31 | 2018       | 20181231 | 20190101
                    1890-10-30 |            | 18901030 | 18901031
                    # Before the Gregorian calendar, days are those of it all the same.
                    1536-10-30 |            | 15361030 | 15361031
                    """)
    void what_is_known_to_the_day_or_the_month_takes_whole_days(String start, String end, String first, String over) {
        var zone = TimeZone.getDefault();
        for (var elsewhere : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo")) {
            TimeZone.setDefault(TimeZone.getTimeZone(elsewhere));
            try {
                var time = EventTime.of(PartialDate.of(start), end == null ? null : PartialDate.of(end))
                        .orElseThrow();
                var event = ParsedCalendar.of(CalendarWriter.write(List.of(event(time, "x")), OSLO))
                        .event();

                assertThat(event.getProperty("DTSTART").orElseThrow())
                        .hasToString("DTSTART;VALUE=DATE:" + first + "\r\n");
                assertThat(event.getProperty("DTEND").orElseThrow()).hasToString("DTEND;VALUE=DATE:" + over + "\r\n");
            } finally {
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void what_is_not_even_known_to_the_month_has_no_time() {
        assertThat(EventTime.of(PartialDate.of("2018"), PartialDate.of("2018-03-19")))
                .isEmpty();
        assertThat(EventTime.of(null, null)).isEmpty();
        assertThat(EventTime.of(null, null, OSLO)).isEmpty();
    }

    @Test
    void an_end_that_is_unknown_is_left_out() {
        var start = ScheduledTime.of("2018-03-19T10:30");
        for (var end : new ScheduledTime[] {null, ScheduledTime.of("2018-03-19")}) {
            var time = EventTime.of(start, end, OSLO).orElseThrow();

            assertThat(ParsedCalendar.of(CalendarWriter.write(List.of(event(time, "x")), OSLO))
                            .event()
                            .getProperty("DTEND"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31, 9999-12-31", "2018-03-19, 9999-12-31"})
    void an_end_beyond_the_calendar_is_left_out(String start, String end) {
        var time = EventTime.of(PartialDate.of(start), PartialDate.of(end)).orElseThrow();
        var event = ParsedCalendar.of(CalendarWriter.write(List.of(event(time, "x")), OSLO))
                .event();

        assertThat(ParsedCalendar.value(event, "DTSTART")).isEqualTo(start.replace("-", ""));
        assertThat(event.getProperty("DTEND")).isEmpty();
    }

    @Test
    void a_time_at_which_clocks_went_by_the_sun_is_the_one_on_the_clocks() {
        var time = EventTime.of(ScheduledTime.of("1890-10-30T10:00"), ScheduledTime.of("1890-10-30T12:00"), OSLO)
                .orElseThrow();
        var event = ParsedCalendar.of(CalendarWriter.write(List.of(event(time, "x")), OSLO))
                .event();

        assertThat(event.getProperty("DTSTART").orElseThrow())
                .hasToString("DTSTART;TZID=Europe/Oslo:18901030T100000\r\n");
        assertThat(event.getProperty("DTEND").orElseThrow()).hasToString("DTEND;TZID=Europe/Oslo:18901030T120000\r\n");
    }

    @Test
    void an_address_is_written_as_it_is() {
        var time = EventTime.of(PartialDate.of("2018-03-19"), null).orElseThrow();
        var meta = new Meta(3, CREATED, UPDATED, "991825827");
        var event = new CalendarEvent(
                IRI, meta, time, Map.entry("nn", "x"), "", "", "https://example.org/a,b;c?d=%5C", IRI);

        assertThat(CalendarWriter.write(List.of(event), OSLO)).contains("\r\nURL:https://example.org/a,b;c?d=%5C\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Semicolon; comma, colon: backslash \\ and \\n \"quotes\"",
                "Two\nlines",
                "BEGIN:VEVENT\nEND:VCALENDAR",
                "👩‍👩‍👧‍👦🇳🇴👩‍👩‍👧‍👦🇳🇴👩‍👩‍👧‍👦🇳🇴👩‍👩‍👧‍👦🇳🇴",
                "ææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææ",
                "مؤتمر الابتكار في القطاع العام",
                "<b>html</b> & ^ caret",
            })
    void whatever_a_title_says_comes_back(String text) {
        for (var title : List.of(text, text.repeat(20))) {
            var time = EventTime.of(PartialDate.of("2018-03-19"), null).orElseThrow();
            var event = ParsedCalendar.of(CalendarWriter.write(List.of(event(time, title)), OSLO))
                    .event();

            for (var property : List.of("SUMMARY", "DESCRIPTION", "LOCATION")) {
                assertThat(ParsedCalendar.value(event, property)).isEqualTo(title);
            }
        }
    }

    @Test
    void an_event_is_known_again_and_says_which_version_it_is() {
        var time = EventTime.of(PartialDate.of("2018-03-19"), null).orElseThrow();
        var event = ParsedCalendar.of(CalendarWriter.write(List.of(event(time, "x")), OSLO))
                .event();

        assertThat(ParsedCalendar.value(event, "UID")).isEqualTo(IRI);
        assertThat(ParsedCalendar.value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(ParsedCalendar.value(event, "DTSTAMP")).isEqualTo("20261124T120000Z");
        assertThat(ParsedCalendar.value(event, "LAST-MODIFIED")).isEqualTo("20261124T120000Z");
        assertThat(ParsedCalendar.value(event, "CREATED")).isEqualTo("20261123T120000Z");
        assertThat(event.getProperty("SUMMARY")
                        .orElseThrow()
                        .getParameter("LANGUAGE")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("nn");
    }

    @Test
    void a_calendar_without_events_is_one_all_the_same() {
        var parsed = ParsedCalendar.of(CalendarWriter.write(List.of(), OSLO));

        assertThat(parsed.events()).isEmpty();
    }

    private static CalendarEvent event(EventTime time, String text) {
        return new CalendarEvent(
                IRI, new Meta(3, CREATED, UPDATED, "991825827"), time, Map.entry("nn", text), text, text, IRI, IRI);
    }
}
