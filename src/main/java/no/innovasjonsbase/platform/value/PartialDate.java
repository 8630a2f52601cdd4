package no.innovasjonsbase.platform.value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.problem.Message;

/** A calendar date in Norway, as exact as it is known: a year, a month or a day (ISO 8601, reduced precision). */
@Schema(
        type = SchemaType.STRING,
        description = "A calendar date as exact as it is known: a year, a month or a day.",
        pattern = PartialDate.PATTERN,
        examples = "2018-03-19")
public final class PartialDate {
    public static final String PATTERN = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    /** A date, also with months and days of one digit, and with what would make it a time. */
    private static final Pattern NEARLY = Pattern.compile("(?<year>[0-9]{4})"
            + "(?:(?<month>-[0-9]{1,2})(?:(?<day>-[0-9]{1,2})(?<rest>[Tt ].*|[Zz]|[+-][0-9:]+)?)?)?");

    /** A date with a time of day that there is. */
    private static final Pattern TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]"
            + "(:([0-5][0-9]|60)([.,][0-9]{1,9})?)?([Zz]|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?");

    private static final int MONTHS = 12;
    private static final int LEAP_DAY = 29;

    private final String text;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private PartialDate(String text, LocalDate firstDay, LocalDate lastDay) {
        this.text = text;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /**
     * The date that a text says.
     *
     * @throws IllegalArgumentException where it says none, as {@code 2018-13} or {@code 19.3.2018}
     */
    @JsonCreator
    public static PartialDate of(String text) {
        return find(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("Not a date like 2018, 2018-03 or 2018-03-19: " + text));
    }

    /** The date that a text says, if it says one; null says none. */
    public static Optional<PartialDate> find(String text) {
        if (text == null || !FORM.matcher(text).matches() || faultOf(text).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.length()) {
                    case 4 -> {
                        var year = Year.parse(text);
                        yield new PartialDate(
                                text, year.atDay(1), year.atMonth(12).atEndOfMonth());
                    }
                    case 7 -> {
                        var month = YearMonth.parse(text);
                        yield new PartialDate(text, month.atDay(1), month.atEndOfMonth());
                    }
                    default -> {
                        var day = LocalDate.parse(text);
                        yield new PartialDate(text, day, day);
                    }
                });
    }

    /** The day that a text names which says a date and a time of day; else the text as it is. */
    public static String dayIn(String text) {
        var parts = TIME.matcher(text);
        return parts.matches() ? parts.group(1) : text;
    }

    /** Why a text says no date, where it looks much like one: that says more than how dates look. */
    public static Optional<Message> faultOf(String text) {
        var parts = NEARLY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var date = parts.group("year") + twoDigits(parts.group("month")) + twoDigits(parts.group("day"));
        var fault = noSuchDate(date);
        if (fault.isEmpty() && parts.group("rest") != null) {
            return Optional.of(Message.of("date.with-time", "right", date));
        }
        return fault.isEmpty() && !date.equals(text)
                ? Optional.of(Message.of("date.two-digits", "right", date))
                : fault;
    }

    private static String twoDigits(String part) {
        return part == null ? "" : part.length() == 2 ? "-0" + part.charAt(1) : part;
    }

    /** What the calendar lacks of a date of the right form. */
    private static Optional<Message> noSuchDate(String date) {
        var parts = date.split("-");
        int year = Integer.parseInt(parts[0]);
        int month = parts.length < 2 ? 1 : Integer.parseInt(parts[1]);
        int day = parts.length < 3 ? 1 : Integer.parseInt(parts[2]);
        if (month < 1 || month > MONTHS) {
            return Optional.of(Message.of("date.no-such-month", "month", parts[1]));
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        if (day >= 1 && day <= days) {
            return Optional.empty();
        }
        return Optional.of(
                month == 2 && day == LEAP_DAY
                        ? Message.of("date.no-leap-day", "year", parts[0])
                        : Message.of("date.no-such-day", "day", parts[2], "month", date.substring(0, 7), "days", days));
    }

    /** The first day it may mean. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day it may mean. */
    public LocalDate lastDay() {
        return lastDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The date as it was written: {@code 2018}, {@code 2018-03} or {@code 2018-03-19}. */
    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
