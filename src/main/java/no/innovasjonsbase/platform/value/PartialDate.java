package no.innovasjonsbase.platform.value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar date in Norway, as exact as it is known: a year, a month or a day (ISO 8601, reduced precision). */
@Schema(
        type = SchemaType.STRING,
        description = "A calendar date as exact as it is known: a year, a month or a day.",
        pattern = PartialDate.PATTERN,
        examples = "2018-03-19")
public final class PartialDate {
    public static final String PATTERN = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

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
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
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
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
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
