package no.innovasjonsbase.platform.view;

import java.time.Instant;

/** A response that is no entry and knows its {@code Last-Modified} time. */
public interface HasLastModified {
    /** When the newest thing in it came about; null where nothing did. */
    Instant modified();
}
