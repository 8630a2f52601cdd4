package no.innovasjonsbase.search.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import no.innovasjonsbase.platform.value.Period;

/** How many entries there are in each year: those that have begun and aren't over, as the filter by that year finds them. */
final class YearCounts {
    private static final int NO_END = Period.END_OF_CALENDAR.getYear();

    private final Map<Integer, Long> counts = new TreeMap<>();

    private YearCounts() {}

    /**
     * Counts years.
     *
     * @param first how many entries begin in a year
     * @param last how many end in a year; in the last of the calendar where there is no end yet
     * @param thisYear the last year that is counted, unless an entry begins or ends in a later one
     */
    static YearCounts of(Map<Integer, Long> first, Map<Integer, Long> last, int thisYear) {
        var changes = new TreeMap<Integer, Long>();
        first.forEach((year, count) -> changes.merge(year, count, Long::sum));
        last.forEach((year, count) -> changes.merge(year + 1, -count, Long::sum));
        var years = new YearCounts();
        if (!changes.isEmpty()) {
            years.count(changes, lastOf(first, last, thisYear));
        }
        return years;
    }

    private static int lastOf(Map<Integer, Long> first, Map<Integer, Long> last, int thisYear) {
        return Stream.concat(first.keySet().stream(), last.keySet().stream().filter(year -> year < NO_END))
                .reduce(thisYear, Math::max);
    }

    private void count(TreeMap<Integer, Long> changes, int end) {
        long there = 0;
        for (int year = changes.firstKey(); year <= end; year++) {
            there += changes.getOrDefault(year, 0L);
            if (there > 0) {
                counts.put(year, there);
            }
        }
    }

    /** The years with most entries first, of those alike the latest; no more than so many. */
    Map<Integer, Long> most(int limit) {
        var most = new LinkedHashMap<Integer, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(limit)
                .forEach(year -> most.put(year.getKey(), year.getValue()));
        return most;
    }
}
