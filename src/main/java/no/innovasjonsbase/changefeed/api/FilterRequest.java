package no.innovasjonsbase.changefeed.api;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.http.request.DeferredValidation;

/** Which changes the caller wants to hear of. The values stay as they were sent until {@link ChangesQueryParser} reads them. */
public class FilterRequest implements DeferredValidation {
    @QueryParam("type")
    @Parameter(
            description = "Only changes of entries of these types, separated by commas.",
            schema = @Schema(pattern = "^[a-z]+(,[a-z]+)*$", maxLength = 500),
            example = "principle,topic")
    public String type;

    @QueryParam("maintainer")
    @Parameter(
            description =
                    "Only changes of entries that these bodies maintain (organization numbers, separated by commas).",
            schema = @Schema(pattern = "^[1-9][0-9]{8}(,[1-9][0-9]{8})*$", maxLength = 2000),
            example = "991825827")
    public String maintainer;
}
