package no.innovasjonsbase.platform.view;

import java.time.Instant;

/** Marks an answer that is no entry and knows all the same when the newest thing in it came about. */
public interface Timed {
    /** When the newest thing in it came about; null where nothing did. */
    Instant modified();
}
