package no.innovasjonsbase.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.RawProperty;
import biweekly.property.RelatedTo;

import no.innovasjonsbase.platform.value.Period;

/** Writes events as an iCalendar object (RFC 5545). What it writes follows from the entries alone, so bytes stay the same. */
final class CalendarWriter {
    private static final int MAX_OCTETS = 75;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final ICalendar calendar = new ICalendar();

    private CalendarWriter() {}

    /**
     * A calendar.
     *
     * @param zone that of its times; it is defined even where there are no events, for a calendar has to hold something
     */
    static String write(List<CalendarEvent> events, ZoneId zone) {
        return new CalendarWriter().add(events, zone).text();
    }

    private CalendarWriter add(List<CalendarEvent> events, ZoneId zone) {
        calendar.setProductId("-//Innovasjonsbase//Innovasjonsbase//EN");
        define(events, zone);
        events.forEach(event -> calendar.addEvent(component(event)));
        return this;
    }

    private void define(List<CalendarEvent> events, ZoneId zone) {
        var times = new TreeMap<String, Collection<Instant>>();
        for (var event : events) {
            Stream.of(event.time().start(), event.time().end())
                    .filter(time -> time != null)
                    .forEach(time -> times.computeIfAbsent(time.getZone().getId(), none -> new TreeSet<>())
                            .add(time.toInstant()));
        }
        if (events.isEmpty()) {
            times.put(zone.getId(), List.of(Instant.EPOCH));
        }
        times.forEach((id, instants) -> {
            var defined = ZoneDefinition.of(ZoneId.of(id), instants);
            calendar.getTimezoneInfo()
                    .getTimezones()
                    .add(new TimezoneAssignment(TimeZone.getTimeZone(ZoneId.of(id)), defined));
        });
    }

    private VEvent component(CalendarEvent event) {
        var component = new VEvent();
        component.setUid(event.iri());
        component.setDateTimeStamp(Date.from(event.meta().updatedAt()));
        component.setCreated(Date.from(event.meta().createdAt()));
        component.setLastModified(Date.from(event.meta().updatedAt()));
        component.setSequence(event.meta().version() - 1);
        setTime(component, event.time());
        component
                .setSummary(event.summary().getValue())
                .setLanguage(event.summary().getKey());
        if (!event.description().isEmpty()) {
            component.setDescription(event.description());
        }
        if (!event.location().isEmpty()) {
            component.setLocation(event.location());
        }
        // As it is: it would be escaped as text, which an address isn't (RFC 5545, section 3.3.13).
        component.addProperty(new RawProperty("URL", event.url()));
        if (event.partOf() != null) {
            component.addRelatedTo(new RelatedTo(event.partOf()));
        }
        return component;
    }

    private static void setTime(VEvent component, EventTime time) {
        if (time.isOfDays()) {
            component.addProperty(days("DTSTART", time.firstDay()));
            // The end is the first day that it is over on; years have four digits.
            if (time.lastDay().isBefore(Period.END_OF_CALENDAR)) {
                component.addProperty(days("DTEND", time.lastDay().plusDays(1)));
            }
            return;
        }
        component.addProperty(minutes("DTSTART", time.start()));
        if (time.end() != null && time.end().isAfter(time.start())) {
            component.addProperty(minutes("DTEND", time.end()));
        }
    }

    // Times are written here: through java.util.Date old ones would follow another calendar and other clocks.

    private static RawProperty days(String name, LocalDate day) {
        return new RawProperty(name, ICalDataType.DATE, DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    private static RawProperty minutes(String name, ZonedDateTime time) {
        var property = new RawProperty(name, TIME.format(time));
        property.getParameters().setTimezoneId(time.getZone().getId());
        return property;
    }

    private String text() {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // It would count characters.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.setCaretEncodingEnabled(true);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString());
    }

    /** Lines of at most 75 octets (RFC 5545, section 3.1), with no character in two of them. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else if (octets + size > MAX_OCTETS) {
                folded.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }
}
