package no.innovasjonsbase.platform.view;

import java.time.LocalDate;

/** A view with values that are valid for a time, which can be reduced to those of a day ({@code asOf}). */
public interface AsOfView {
    /** The same as it was on a day, as far as that is known: what has no time in it stays. */
    View asOf(LocalDate day);
}
