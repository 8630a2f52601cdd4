package no.innovasjonsbase.platform.http.response;

import java.time.Instant;

import jakarta.ws.rs.core.EntityTag;

import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.EntryTag;

/**
 * The bytes of an answer to GET and what is to be said of them.
 *
 * @param body the bytes as they are sent
 * @param coding their content coding; null where they are not compressed
 * @param languages the value of {@code Content-Language}; empty where there is no text in any language
 * @param isForReader whether it differs by {@code Accept-Language}
 * @param entry the document of the entry that it shows; null where it shows anything else
 * @param modified when the newest thing in it came about; null where nothing did
 */
record Representation(
        byte[] body, String coding, String languages, boolean isForReader, Document<?> entry, Instant modified) {

    /** The same, not compressed. */
    Representation(byte[] body, String languages, boolean isForReader, Document<?> entry, Instant modified) {
        this(body, null, languages, isForReader, entry, modified);
    }

    /** The same where it changes without a change of the base, whose time would say nothing of it. */
    Representation withoutTime() {
        return new Representation(body, coding, languages, isForReader, entry, null);
    }

    /** The same in a content coding. */
    Representation in(String coding, byte[] coded) {
        return new Representation(coded, coding, languages, isForReader, entry, modified);
    }

    /**
     * Its strong validator (RFC 9110, section 8.8), made of the very bytes: two representations that differ (in language,
     * fields, embedded entries, compression, release of this server) never share a tag.
     */
    EntityTag tag() {
        return entry == null ? EntryTag.of(body) : EntryTag.of(entry.version(), entry.updatedAt(), body);
    }
}
