package no.innovasjonsbase.platform.http;

import java.time.LocalDate;
import java.util.Optional;

/** Reads calendar dates that are as exact as they are known. */
public interface DateReader {
    /** The last day that a text may mean, as the last of December for a year; empty where it is no date. */
    Optional<LocalDate> findLastDay(String text);
}
