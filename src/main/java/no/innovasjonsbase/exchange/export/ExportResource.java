package no.innovasjonsbase.exchange.export;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.exchange.ndjson.Ndjson;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;

/** REST endpoint that exports all entries. */
@Path("/api/v1/export")
@Produces({Ndjson.MEDIA_TYPE, Ndjson.ALSO})
@Tag(name = "Export and import", description = "The whole base, to take along and to bring back.")
public class ExportResource {
    @Inject
    Export export;

    @GET
    @PermitAll
    @Operation(
            operationId = "exportEntries",
            summary = "Take a copy of everything",
            description =
                    "Every entry as it is at one moment, one JSON object a line (NDJSON), in every language: by type, "
                            + "each type after those it refers to, and by id within. Entries of one type may refer to each other "
                            + "in any order. The last line is the trailer, with the journal number to follow the changes from; "
                            + "a copy without it is not whole. `POST /api/v1/import` takes the same file.")
    @APIResponse(
            responseCode = "200",
            description = "The entries, one a line, and the trailer.",
            content = {
                @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(ref = "ExportLines")),
                @Content(mediaType = Ndjson.ALSO, schema = @Schema(ref = "ExportLines"))
            },
            headers = {@Header(name = "Cache-Control", ref = "Cache-Control"), @Header(name = "Vary", ref = "Vary")})
    public StreamingResponse get(@BeanParam ExportRequest request) {
        return export.of(request);
    }
}
