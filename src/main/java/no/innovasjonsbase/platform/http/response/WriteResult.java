package no.innovasjonsbase.platform.http.response;

import java.time.Instant;

/**
 * The result of a write to an entry: {@link ResponseFilter} sends the new document with its headers.
 *
 * @param outcome what was done
 * @param href the entry's address on this server, an absolute path
 * @param version the entry's version now
 * @param updatedAt the time of that version
 * @param json the view as JSON, in every language
 */
public record WriteResult(Outcome outcome, String href, int version, Instant updatedAt, String json) {

    /** What was done to an entry. */
    public enum Outcome {
        CREATED,
        REPLACED,
        /** Nothing, for this was a dry run in which it would have been created. */
        WOULD_BE_CREATED,
        /** Nothing, for this was a dry run in which it would have been replaced. */
        WOULD_BE_REPLACED;

        boolean isCreation() {
            return this == CREATED || this == WOULD_BE_CREATED;
        }

        boolean isReal() {
            return this == CREATED || this == REPLACED;
        }
    }
}
