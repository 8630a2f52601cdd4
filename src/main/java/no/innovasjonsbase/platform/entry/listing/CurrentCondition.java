package no.innovasjonsbase.platform.entry.listing;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.Period;

/**
 * The condition in HQL that entries are there on a day, are not, or that it is unknown; it says what {@link Current#of} does.
 *
 * @param day the day
 * @param period the attribute that has their beginning and end
 * @param confirmation the attribute that has the day on which they were last known to be there
 * @param bind makes a parameter of a value, and answers its name
 */
record CurrentCondition(Current.Day day, String period, String confirmation, Function<Object, String> bind) {
    /** That one of some answers is given. */
    String of(Set<Current> answers) {
        var date = bind.apply(day.date());
        var isOver = isOver(date);
        var isKnown = answers.equals(Set.of(Current.NO)) ? "" : isKnown(date);
        return answers.stream()
                .map(answer -> switch (answer) {
                    case NO -> isOver;
                    case YES -> "(not %s and %s)".formatted(isOver, isKnown);
                    case UNKNOWN -> "(not %s and not %s)".formatted(isOver, isKnown);
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String isOver(String date) {
        return "(e.%1$s.end is not null and e.%1$s.lastDay < %2$s or e.%1$s.start is not null and e.%1$s.firstDay > %2$s)"
                .formatted(period, date);
    }

    /** What holds of those that are there, as far as anybody knows, unless they are over. */
    private String isKnown(String date) {
        // As ranges, which an index finds: an end that is known lies within the calendar, and so does a confirmation.
        // Only an end on its last day looks like none.
        return day.isToday()
                ? ("(e.%1$s.lastDay between %3$s and %4$s or e.%1$s.lastDay = %5$s and e.%1$s.end is not null"
                                + " or e.%2$s.lastDay between %3$s and %5$s)")
                        .formatted(
                                period,
                                confirmation,
                                bind.apply(Period.START_OF_CALENDAR.plusDays(1)),
                                bind.apply(Period.END_OF_CALENDAR.minusDays(1)),
                                bind.apply(Period.END_OF_CALENDAR))
                : "(e.%1$s.start is not null and (e.%1$s.end is not null or e.%2$s.lastDay >= %3$s))"
                        .formatted(period, confirmation, date);
    }
}
