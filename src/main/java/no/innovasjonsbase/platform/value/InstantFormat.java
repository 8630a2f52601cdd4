package no.innovasjonsbase.platform.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

import no.innovasjonsbase.platform.problem.Message;

/** Instants as text (RFC 3339): {@code 2026-03-19T12:00:00Z}, {@code 2026-03-19T12:00:00+01:00}. */
public final class InstantFormat {
    public static final String PATTERN =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** An instant that may lack its end, or have spaces for other signs. */
    private static final Pattern NEARLY = Pattern.compile("(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})"
            + "(?:(?<sign>[Tt ])(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)"
            + "(?<offset>Z|[+ -][0-9]{2}:[0-9]{2})?)?");

    private InstantFormat() {}

    /** The instant that a text says, if it says one. */
    public static Optional<Instant> find(String text) {
        try {
            return FORM.matcher(text).matches() && faultOf(text).isEmpty()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** Why a text says no instant, where it looks much like one: that says more than how instants look. */
    public static Optional<Message> faultOf(String text) {
        var parts = NEARLY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var noSuchDate = PartialDate.faultOf(parts.group("date"));
        if (noSuchDate.isPresent()) {
            return noSuchDate;
        }
        if (parts.group("time") == null) {
            return Optional.of(Message.of("instant.no-time", "right", text + "T12:00:00Z"));
        }
        var time = completed(parts.group("time"));
        if (!isTime(time)) {
            return Optional.of(Message.of("instant.no-such-time", "time", parts.group("time")));
        }
        var offset = parts.group("offset") == null ? "Z" : parts.group("offset").replace(" ", "%2B");
        var right = parts.group("date") + "T" + time + offset;
        if (!parts.group("sign").equals("T")) {
            return Optional.of(Message.of("instant.no-t", "right", right));
        }
        if (parts.group("offset") == null) {
            return Optional.of(Message.of("instant.no-offset", "right", right));
        }
        if (parts.group("offset").startsWith(" ")) {
            return Optional.of(Message.of("instant.space", "right", right));
        }
        return time.equals(parts.group("time"))
                ? Optional.empty()
                : Optional.of(Message.of("instant.incomplete", "right", right));
    }

    /** A time of day with two digits for its hour, and with seconds. */
    private static String completed(String time) {
        var hours = time.indexOf(':') == 1 ? "0" + time : time;
        return hours.indexOf(':') == hours.lastIndexOf(':') ? hours + ":00" : hours;
    }

    private static boolean isTime(String time) {
        try {
            LocalTime.parse(time);
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }
}
