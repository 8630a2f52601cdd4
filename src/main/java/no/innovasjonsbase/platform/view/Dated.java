package no.innovasjonsbase.platform.view;

import java.time.LocalDate;

/** Marks views that hold what was so for a time, and can be cut down to what was so on a day ({@code asOf}). */
public interface Dated {
    /** The same as it was on a day, as far as that is known: what has no time in it stays. */
    View asOf(LocalDate day);
}
