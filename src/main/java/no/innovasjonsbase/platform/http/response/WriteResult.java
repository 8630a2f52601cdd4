package no.innovasjonsbase.platform.http.response;

import java.time.Instant;

/**
 * The result of a write to an entry: {@link ResponseFilter} sends the new document with its headers.
 *
 * @param isCreation whether the entry was created, or would be; it was replaced otherwise
 * @param isDryRun whether nothing was done
 * @param href the entry's address on this server, an absolute path
 * @param version the entry's version now
 * @param updatedAt the time of that version
 * @param json the view as JSON, in every language
 */
public record WriteResult(
        boolean isCreation, boolean isDryRun, String href, int version, Instant updatedAt, String json) {}
