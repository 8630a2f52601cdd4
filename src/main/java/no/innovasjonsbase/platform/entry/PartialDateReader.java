package no.innovasjonsbase.platform.entry;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.http.DateReader;
import no.innovasjonsbase.platform.value.PartialDate;

/** Reads dates of requests as those of entries. */
@ApplicationScoped
class PartialDateReader implements DateReader {
    @Override
    public Optional<LocalDate> findLastDay(String text) {
        return PartialDate.find(text).map(PartialDate::lastDay);
    }
}
