package no.innovasjonsbase.exchange;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.Body;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * A line of a copy, as far as it could be read.
 *
 * @param number 1, 2, 3 …
 * @param type that of its entry; null where it can't be read
 * @param id that of its entry; null where it can't be read
 * @param body the line itself; null where it is no JSON
 * @param problem why it is no entry; null where it may be one, and where it isn't meant to be
 */
record ParsedLine(long number, Class<? extends Entry> type, String id, Body<?> body, Problem problem) {
    static final String TRAILER = "trailer";

    /** Whether it is the last line of an export. */
    boolean isTrailer() {
        return body != null
                && body.json().isObject()
                && body.json().size() == 1
                && body.json().has(TRAILER);
    }

    /** What the trailer holds. */
    JsonNode trailer() {
        return body.json().get(TRAILER);
    }
}
