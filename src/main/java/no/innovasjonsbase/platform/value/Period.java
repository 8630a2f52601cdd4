package no.innovasjonsbase.platform.value;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A stretch of time as exact as it is known, kept beside the days that lists filter and sort by.
 *
 * <p>Unknown times are kept so that they come last and fall outside of every range: the first day at the end of the
 * calendar, the last at its beginning.
 */
@Embeddable
public class Period {
    public static final LocalDate END_OF_CALENDAR = LocalDate.of(9999, 12, 31);
    public static final LocalDate START_OF_CALENDAR = LocalDate.of(1, 1, 1);

    /** Null where unknown. */
    @Column(name = "start_date")
    public PartialDate start;

    /** Null where unknown, or where there is no end yet. */
    @Column(name = "end_date")
    public PartialDate end;

    /** The first day it may have begun; never null. */
    public LocalDate firstDay = END_OF_CALENDAR;

    /** The last day it may have lasted to; never null. */
    public LocalDate lastDay = START_OF_CALENDAR;

    /** A stretch that is over on the day it began unless its end says otherwise; both may be null. */
    public static Period closed(PartialDate start, PartialDate end) {
        var known = end == null ? start : end;
        return of(start, end, known == null ? START_OF_CALENDAR : known.lastDay());
    }

    /** A stretch that goes on unless its end says otherwise; both may be null. */
    public static Period openEnded(PartialDate start, PartialDate end) {
        if (start == null && end == null) {
            return of(null, null, START_OF_CALENDAR);
        }
        return of(start, end, end == null ? END_OF_CALENDAR : end.lastDay());
    }

    private static Period of(PartialDate start, PartialDate end, LocalDate lastDay) {
        var period = new Period();
        var known = start == null ? end : start;
        period.start = start;
        period.end = end;
        period.firstDay = known == null ? END_OF_CALENDAR : known.firstDay();
        period.lastDay = lastDay;
        return period;
    }

    /** Whether a start may lie before an end; true where one of them is unknown. */
    public static boolean inOrder(PartialDate start, PartialDate end) {
        return start == null || end == null || !start.firstDay().isAfter(end.lastDay());
    }

    /** Whether a date may lie between a start and an end; true where it is unknown, and what else is unknown leaves it open. */
    public static boolean mayReach(PartialDate start, PartialDate end, PartialDate date) {
        return inOrder(start, date) && inOrder(date, end);
    }

    /** Whether a day may lie between a start and an end; what is unknown leaves it open. */
    public static boolean mayHold(PartialDate start, PartialDate end, LocalDate day) {
        return (start == null || !start.firstDay().isAfter(day))
                && (end == null || !end.lastDay().isBefore(day));
    }
}
