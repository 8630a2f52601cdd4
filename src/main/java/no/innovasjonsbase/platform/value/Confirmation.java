package no.innovasjonsbase.platform.value;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The day on which something was last known to be there, as exact as that is known, kept beside the day that lists filter by. */
@Embeddable
public class Confirmation {
    /** Null where nobody has confirmed it. */
    @Column(name = "confirmed")
    public PartialDate date;

    /** The last day it may mean; the beginning of the calendar where there is none. */
    @Column(name = "confirmed_day")
    public LocalDate lastDay = Period.START_OF_CALENDAR;

    /** A confirmation; null for none. */
    public static Confirmation of(PartialDate date) {
        var confirmation = new Confirmation();
        confirmation.date = date;
        confirmation.lastDay = date == null ? Period.START_OF_CALENDAR : date.lastDay();
        return confirmation;
    }
}
