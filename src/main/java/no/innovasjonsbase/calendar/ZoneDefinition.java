package no.innovasjonsbase.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;

/**
 * The definition of a time zone in a calendar (RFC 5545, section 3.6.5), by the rules that the JDK has: for each time that is in the calendar
 * the change of the clocks that was the last before it. More of them would say nothing of these times.
 */
final class ZoneDefinition {
    /** Before all changes of clocks, in a year of four digits. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1000, 1, 1, 0, 0);

    private final ZoneId zone;

    private ZoneDefinition(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The definition of a zone.
     *
     * @param times all times in the calendar that are in it; at least one
     */
    static VTimezone of(ZoneId zone, Collection<Instant> times) {
        return new ZoneDefinition(zone).define(times);
    }

    private VTimezone define(Collection<Instant> times) {
        var observances = new TreeMap<LocalDateTime, Observance>();
        for (var time : times) {
            // The change that takes place at the very time counts.
            var change = Optional.ofNullable(zone.getRules().previousTransition(time.plusNanos(1)));
            var begin = change.map(ZoneOffsetTransition::getDateTimeBefore).orElse(ALWAYS);
            var before = change.map(ZoneOffsetTransition::getOffsetBefore)
                    .orElseGet(() -> zone.getRules().getOffset(time));
            observances.computeIfAbsent(begin, unknown -> observance(begin, before, time));
        }
        var defined = new VTimezone(zone.getId());
        observances.values().forEach(defined::addComponent);
        return defined;
    }

    /** @param time one at which it holds */
    private Observance observance(LocalDateTime begin, ZoneOffset before, Instant time) {
        var observance = zone.getRules().isDaylightSavings(time) ? new DaylightSavingsTime() : new StandardTime();
        observance.setDateStart(components(begin));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(zone.getRules().getOffset(time)));
        // Some parsers pass over those that never recur: it does so once, when it begins.
        var onset = new RecurrenceDates();
        onset.getDates().add(new ICalDate(components(begin), true));
        observance.addRecurrenceDates(onset);
        return observance;
    }

    private static DateTimeComponents components(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
