package no.innovasjonsbase.platform.http;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON that a client sent, to become a {@code T} once it is found to be one.
 *
 * @param <T> the record that it is to become; for a merge patch, that the patched entry is to become
 * @param json any JSON value; never null
 * @param repeated JSON pointers (RFC 6901) to properties that were given more than once; of each the last is kept
 * @param digest SHA-256 of the bytes sent, in base64url
 */
public record Body<T>(JsonNode json, List<String> repeated, String digest) {}
