package no.innovasjonsbase.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.ScheduledTime;

/**
 * When an event is: whole days, or from a time of day.
 *
 * @param firstDay the first day; null where the time of day is known
 * @param lastDay the last day; null where the time of day is known
 * @param start when it begins; null where only days are known
 * @param end when it ends; null where only days are known, or not even that
 */
record EventTime(LocalDate firstDay, LocalDate lastDay, ZonedDateTime start, ZonedDateTime end) {
    private static final int MONTH = "2018-03".length();

    /** The days of what begins and ends on dates; empty where not even the month is known. */
    static Optional<EventTime> of(PartialDate start, PartialDate end) {
        if (start == null || start.toString().length() < MONTH) {
            return Optional.empty();
        }
        var isEndKnown = end != null && end.toString().length() >= MONTH;
        return Optional.of(days(start.firstDay(), (isEndKnown ? end : start).lastDay()));
    }

    /** The time of what is in a programme; empty where nothing is known. */
    static Optional<EventTime> of(ScheduledTime start, ScheduledTime end, ZoneId zone) {
        if (start == null) {
            return end == null ? Optional.empty() : of(end.day(), null);
        }
        if (!start.isMinute()) {
            return of(start.day(), end == null ? null : end.day());
        }
        var until = end == null || !end.isMinute() ? null : end.firstMinute().atZone(zone);
        return Optional.of(new EventTime(null, null, start.firstMinute().atZone(zone), until));
    }

    private static EventTime days(LocalDate first, LocalDate last) {
        return new EventTime(first, last.isBefore(first) ? first : last, null, null);
    }

    boolean isOfDays() {
        return start == null;
    }
}
