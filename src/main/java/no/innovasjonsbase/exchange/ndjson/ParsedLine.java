package no.innovasjonsbase.exchange.ndjson;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.editing.WriteInput;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * A line of a copy, as far as it could be read.
 *
 * @param number 1, 2, 3 …
 * @param type that of its entry; null where it can't be read
 * @param id that of its entry; null where it can't be read
 * @param body the line itself; null where it is no JSON
 * @param problem why it is no entry; null where it may be one, and where it isn't meant to be
 * @param input what its entry is to hold; null until it was checked, and where there is a problem
 */
public record ParsedLine(
        long number, Class<? extends Entry> type, String id, Body<?> body, Problem problem, WriteInput<?> input) {
    public static final String TRAILER = "trailer";

    /** A line that is yet to be checked. */
    ParsedLine(long number, Class<? extends Entry> type, String id, Body<?> body, Problem problem) {
        this(number, type, id, body, problem, null);
    }

    /** The same line, checked. */
    public ParsedLine with(WriteInput<?> checked) {
        return new ParsedLine(number, type, id, body, null, checked);
    }

    /** The same line, with a problem. */
    public ParsedLine with(Problem found) {
        return new ParsedLine(number, type, id, body, found, null);
    }

    /** Whether its entry may be stored, as far as that can be told without a look at the base. */
    public boolean isValid() {
        return input != null && input.isValid();
    }

    /** Whether it is the last line of an export. */
    public boolean isTrailer() {
        return body != null
                && body.json().isObject()
                && body.json().size() == 1
                && body.json().has(TRAILER);
    }

    /** What the trailer holds. */
    public JsonNode trailer() {
        return body.json().get(TRAILER);
    }
}
