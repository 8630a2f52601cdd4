package no.innovasjonsbase.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people write them in a language. */
final class Dates {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final Locale language;
    private final boolean isEnglish;

    Dates(Locale language) {
        this.language = language;
        this.isEnglish = language.getLanguage().equals("en");
    }

    /** A year, a month, a day or a minute of one (ISO 8601). */
    String of(String date) {
        return switch (date.length()) {
            case YEAR -> date;
            case MONTH -> YearMonth.parse(date).format(pattern("MMMM yyyy"));
            case DAY -> of(LocalDate.parse(date));
            default -> of(LocalDate.parse(date.substring(0, DAY))) + of(LocalTime.parse(date.substring(DAY + 1)));
        };
    }

    /** An instant, in Norwegian time. */
    String of(Instant instant) {
        var local = instant.atZone(NORWAY);
        return of(local.toLocalDate()) + of(local.toLocalTime());
    }

    private String of(LocalDate day) {
        return day.format(pattern(isEnglish ? "d MMMM yyyy" : "d. MMMM yyyy"));
    }

    private String of(LocalTime time) {
        return time.format(pattern(isEnglish ? "', 'HH:mm" : "' kl. 'HH.mm"));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language);
    }
}
