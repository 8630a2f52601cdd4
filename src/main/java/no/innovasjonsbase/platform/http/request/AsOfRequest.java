package no.innovasjonsbase.platform.http.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.view.AsOfView;

/**
 * The day that the caller wants things shown as of. {@link ParameterCheck} reads it and the renderer applies it to
 * what is {@link AsOfView}, embedded entries among it, so a resource only declares that it takes it.
 */
public class AsOfRequest {
    @QueryParam("asOf")
    @Parameter(
            description =
                    "Shows things as they were in the world on this day, as this base knows it now: an organization's "
                            + "name, abbreviation, parent and successors, a speaker's positions, and whether these and initiatives "
                            + "were there (`current`); embedded entries likewise. A year or a month means its last day. What may "
                            + "have held is shown; what has no time in it stays; it leaves no entry out, but the filter `current` "
                            + "asks of that day. For what this base said before, see `versions`.",
            schema = @Schema(maxLength = 10),
            example = "2018-05-01")
    public String asOf;
}
