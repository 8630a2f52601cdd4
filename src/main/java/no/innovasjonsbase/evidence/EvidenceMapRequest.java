package no.innovasjonsbase.evidence;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.http.request.CursorPageRequest;

/** Which part of the evidence map the caller wants, and how it is written as CSV. */
public class EvidenceMapRequest extends CursorPageRequest {
    @QueryParam("delimiter")
    @Parameter(
            description = "For CSV only: what stands between the cells, a comma where it is not said. A spreadsheet in "
                    + "Norwegian opens a file with semicolons.",
            schema = @Schema(enumeration = {"comma", "semicolon"}))
    public String delimiter;
}
