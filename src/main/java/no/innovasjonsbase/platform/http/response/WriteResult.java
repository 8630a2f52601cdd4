package no.innovasjonsbase.platform.http.response;

import no.innovasjonsbase.platform.view.Document;

/**
 * The result of a write to an entry: {@link ResponseFilter} sends the new document with its headers.
 *
 * @param isCreation whether the entry was created, or would be; it was replaced otherwise
 * @param isDryRun whether nothing was done
 * @param href the entry's address on this server, an absolute path
 * @param document the entry's document now
 */
public record WriteResult(boolean isCreation, boolean isDryRun, String href, Document<?> document) {}
