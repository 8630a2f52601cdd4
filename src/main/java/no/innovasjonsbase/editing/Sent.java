package no.innovasjonsbase.editing;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Awaited;
import no.innovasjonsbase.platform.http.Body;

/**
 * What an entry is to hold, as somebody sent it.
 *
 * @param by who sent it
 * @param json the body itself, or what a patch made of an entry
 * @param body what was sent
 * @param isCopy whether it comes from a copy of a base, whose versions and times are not this one's
 * @param awaited what it may refer to although it isn't stored
 */
record Sent(Caller by, JsonNode json, Body<?> body, boolean isCopy, Awaited awaited) {
    /** What a request for one entry sent. */
    static Sent asRequest(Caller by, JsonNode json, Body<?> body) {
        return new Sent(by, json, body, false, Awaited.none());
    }

    /** What a line of a copy holds. */
    static Sent asCopy(Caller by, Body<?> body, Awaited awaited) {
        return new Sent(by, body.json(), body, true, awaited);
    }
}
