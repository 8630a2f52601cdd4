package no.innovasjonsbase.exchange.export;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an export is asked for. */
public class ExportRequest {
    @QueryParam("type")
    @Parameter(
            description = "Only entries of these types, separated by commas. References may then lead out of the file.",
            schema = @Schema(pattern = "^[a-z]+(,[a-z]+)*$", maxLength = 500),
            example = "topic,source")
    public String type;
}
