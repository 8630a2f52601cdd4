package no.innovasjonsbase.platform.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.problem.FaultList;

/**
 * JSON that a client sent, to become a {@code T} once it is found to be one.
 *
 * @param <T> the record that it is to become; for a merge patch, that the patched entry is to become
 * @param json any JSON value; never null
 * @param repeated a fault for each property that was given more than once; of its values the last is kept
 * @param digest SHA-256 of the bytes sent, in base64url
 */
public record Body<T>(JsonNode json, @Schema(hidden = true) FaultList repeated, String digest) {}
