package no.innovasjonsbase.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A calendar as a parser of others reads it, once it is sure to be valid and folded as RFC 5545 has it. */
final class ParsedCalendar {
    private static final int MAX_OCTETS = 75;

    private final Calendar calendar;

    private ParsedCalendar(Calendar calendar) {
        this.calendar = calendar;
    }

    static ParsedCalendar of(String text) {
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n", "\r");
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MAX_OCTETS);
        });
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return new ParsedCalendar(calendar);
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    /** The only event. */
    VEvent event() {
        assertThat(events()).hasSize(1);
        return events().get(0);
    }

    static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    /** A time as the parser understands it by the zone that the calendar defines. */
    static ZonedDateTime start(VEvent event) {
        return ZonedDateTime.from(event.getDateTimeStart().getDate());
    }

    Calendar calendar() {
        return calendar;
    }
}
