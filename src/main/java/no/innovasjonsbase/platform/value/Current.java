package no.innovasjonsbase.platform.value;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether something with a beginning and an end is there on a day. It follows from {@code from}, {@code to} and {@code
 * confirmed}, the last day on which it was known to be there: in a document as of the day on which that was rendered.
 */
@Schema(
        name = "Current",
        description =
                "Whether it is there: when this version came about, or on the day of `asOf`. It follows from `from`, `to` and `confirmed`: `no` "
                        + "before it began and after it ended; `unknown` where neither an end nor a confirmation is known, "
                        + "and as of a day that no known times reach.")
public enum Current {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    @JsonProperty("unknown")
    UNKNOWN;

    /** The name of the property, in every view that has it. */
    public static final String PROPERTY = "current";

    /**
     * The day that is asked about.
     *
     * @param isToday whether what was confirmed and has no end is taken to go on; as of any other day only times that
     *     reach it tell
     */
    public record Day(LocalDate date, boolean isToday) {
        /** Today. */
        public static Day today(LocalDate today) {
            return new Day(today, true);
        }

        /** A day that somebody asks to have things shown as of. */
        public static Day asOf(LocalDate day) {
            return new Day(day, false);
        }

        /** Whether something was there on this day; all times may be null. */
        public Current of(PartialDate from, PartialDate to, PartialDate confirmed) {
            if (from != null && from.firstDay().isAfter(date)
                    || to != null && to.lastDay().isBefore(date)) {
                return NO;
            }
            var isKnown = isToday
                    ? to != null || confirmed != null
                    : from != null
                            && (to != null
                                    || confirmed != null && !confirmed.lastDay().isBefore(date));
            return isKnown ? YES : UNKNOWN;
        }
    }
}
