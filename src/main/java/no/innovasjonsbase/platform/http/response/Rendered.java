package no.innovasjonsbase.platform.http.response;

import java.time.Instant;

import no.innovasjonsbase.platform.view.HasLastModified;

/**
 * An answer to GET whose bytes are made already: {@link ResponseFilter} adds the headers.
 *
 * @param body the bytes, in the format that the method produces
 * @param next the way to the next part, told in {@code Link}; null where there is none
 * @param modified when the newest thing in it came about; null where nothing did
 */
public record Rendered(byte[] body, Next next, Instant modified) implements HasLastModified {

    /**
     * The way to the next part of a list: the same request with another value of a parameter.
     *
     * @param parameter its name
     * @param value its value in the next request
     */
    public record Next(String parameter, String value) {}
}
