package no.innovasjonsbase.platform.http.response;

import java.time.Instant;
import java.util.Optional;

/** Knows when anything in the base last changed. */
public interface LastChange {
    /** The time of the newest change; empty while the base is. */
    Optional<Instant> time();

    /** HQL for that time, null while the base is empty: read in the statement of a list, it is as old as the list. */
    String expression();
}
