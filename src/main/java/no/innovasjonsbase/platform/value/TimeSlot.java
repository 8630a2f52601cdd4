package no.innovasjonsbase.platform.value;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * When something in a programme begins and ends, kept beside the minutes that lists filter and sort by.
 *
 * <p>Those are text, as the times themselves, and sort as such. Unknown ones are kept so that they come last and fall outside
 * of every range, as those of a {@link Period}.
 */
@Embeddable
public class TimeSlot {
    /** How the minutes look. */
    public static final String MINUTE = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}";

    public static final String END_OF_CALENDAR = "9999-12-31T23:59";
    static final String START_OF_CALENDAR = "0001-01-01T00:00";

    /** Null where unknown. */
    @Column(name = "start_time")
    public ScheduledTime start;

    /** Null where unknown. */
    @Column(name = "end_time")
    public ScheduledTime end;

    /** The first minute in which it may have begun; never null. */
    public String firstMinute = END_OF_CALENDAR;

    /** The last minute to which it may have lasted; never null. */
    public String lastMinute = START_OF_CALENDAR;

    /** A slot that is over when it begins unless its end says otherwise; both may be null. */
    public static TimeSlot of(ScheduledTime start, ScheduledTime end) {
        var slot = new TimeSlot();
        slot.start = start;
        slot.end = end;
        if (start != null || end != null) {
            slot.firstMinute = (start == null ? end : start).firstMinute().toString();
            slot.lastMinute = (end == null ? start : end).lastMinute().toString();
        }
        return slot;
    }

    /** The first minute of a day, as the columns have it. */
    public static String firstMinuteOf(LocalDate day) {
        return day + "T00:00";
    }

    /** The last minute of a day, as the columns have it. */
    public static String lastMinuteOf(LocalDate day) {
        return day + "T23:59";
    }

    /** Whether a start may lie before an end, or be it; true where one of them is unknown. */
    public static boolean inOrder(ScheduledTime start, ScheduledTime end) {
        return start == null || end == null || !start.firstMinute().isAfter(end.lastMinute());
    }
}
