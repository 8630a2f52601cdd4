package no.innovasjonsbase.platform.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.problem.Message;

/**
 * A time in a programme, as people there read it off the clock: a day, or a day and a local time to the minute. Which zone
 * it is local to stands elsewhere.
 */
@Schema(
        type = SchemaType.STRING,
        description =
                "A day, or a day and a time of day to the minute: local, in the time zone of the conference, and so "
                        + "without Z or an offset. Seconds are taken where they are 00, and not kept.",
        pattern = ScheduledTime.PATTERN,
        examples = "2018-03-19T10:30")
public final class ScheduledTime {
    public static final String PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:00)?)?$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** A time, also with numbers of one digit, with seconds and an offset, and with another sign before the time of day. */
    private static final Pattern NEARLY = Pattern.compile("(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})"
            + "(?:(?<sign>[Tt ])(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?<seconds>:[0-9]{2}(?:\\.[0-9]{1,9})?)?"
            + "(?<offset>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int DAY = "2018-03-19".length();
    private static final int MINUTE = "2018-03-19T10:30".length();

    private final String text;
    private final LocalDateTime firstMinute;
    private final LocalDateTime lastMinute;

    private ScheduledTime(String text, LocalDateTime firstMinute, LocalDateTime lastMinute) {
        this.text = text;
        this.firstMinute = firstMinute;
        this.lastMinute = lastMinute;
    }

    /**
     * The time that a text says.
     *
     * @throws IllegalArgumentException where it says none, as {@code 2018-03} or {@code 2018-03-19T10:30Z}
     */
    @JsonCreator
    public static ScheduledTime of(String text) {
        return find(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("Not a time like 2018-03-19 or 2018-03-19T10:30: " + text));
    }

    /** The time that a text says, if it says one; null says none. */
    public static Optional<ScheduledTime> find(String text) {
        if (text == null || !FORM.matcher(text).matches() || faultOf(text).isPresent()) {
            return Optional.empty();
        }
        if (text.length() == DAY) {
            var day = LocalDate.parse(text);
            return Optional.of(new ScheduledTime(text, day.atStartOfDay(), day.atTime(LAST_MINUTE)));
        }
        var minute = LocalDateTime.parse(text);
        return Optional.of(new ScheduledTime(text.substring(0, MINUTE), minute, minute));
    }

    /** Why a text says no time, where it looks much like one: that says more than how times look. */
    public static Optional<Message> faultOf(String text) {
        var parts = NEARLY.matcher(text);
        if (!parts.matches()) {
            return PartialDate.find(text).map(yearOrMonth -> Message.of("time.no-day"));
        }
        var noSuchDate = PartialDate.faultOf(parts.group("date"));
        if (noSuchDate.isPresent() || parts.group("hour") == null) {
            return noSuchDate;
        }
        if (parts.group("offset") != null) {
            return Optional.of(Message.of("time.with-offset"));
        }
        var hour = parts.group("hour");
        var time = (hour.length() == 1 ? "0" : "") + hour + ":" + parts.group("minute");
        if (!isTime(time)) {
            return Optional.of(Message.of("instant.no-such-time", "time", time));
        }
        var right = parts.group("date") + "T" + time;
        if (!parts.group("sign").equals("T")) {
            return Optional.of(Message.of("instant.no-t", "right", right));
        }
        return text.equals(right) || text.equals(right + ":00")
                ? Optional.empty()
                : Optional.of(Message.of("time.to-the-minute", "right", right));
    }

    private static boolean isTime(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }

    /** Whether the time of day is known. */
    public boolean isMinute() {
        return text.length() == MINUTE;
    }

    /** The day, which is known always. */
    public PartialDate day() {
        return PartialDate.of(text.substring(0, DAY));
    }

    /** The first minute it may mean: of a day that which it begins with. */
    public LocalDateTime firstMinute() {
        return firstMinute;
    }

    /** The last minute it may mean: of a day that before midnight. */
    public LocalDateTime lastMinute() {
        return lastMinute;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledTime time && text.equals(time.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The time as it is kept: {@code 2018-03-19} or {@code 2018-03-19T10:30}. */
    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
