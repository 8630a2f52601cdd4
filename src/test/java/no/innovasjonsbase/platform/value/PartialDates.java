package no.innovasjonsbase.platform.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.time.api.Dates;

/** Makes partial dates of every exactness for properties. */
final class PartialDates {
    private static final int YEAR = "2018".length();
    private static final int MONTH = "2018-03".length();
    private static final int DAY = "2018-03-19".length();

    private PartialDates() {}

    /** Years, months and days from year 1 to 9999, as text. */
    static Arbitrary<String> texts() {
        return Dates.dates().yearBetween(1, 9999).flatMap(day -> Arbitraries.of(YEAR, MONTH, DAY)
                .map(length -> day.toString().substring(0, length)));
    }

    /** Years, months and days from year 1 to 9999. */
    static Arbitrary<PartialDate> dates() {
        return texts().map(PartialDate::of);
    }
}
