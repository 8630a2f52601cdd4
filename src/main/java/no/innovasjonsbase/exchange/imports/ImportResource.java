package no.innovasjonsbase.exchange.imports;

import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.exchange.ndjson.Ndjson;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;

/** REST endpoint that imports entries from NDJSON. */
@Path(ImportResource.PATH)
@Produces({Ndjson.MEDIA_TYPE, Ndjson.ALSO})
@Tag(name = "Export and import", description = "The whole base, to take along and to bring back.")
public class ImportResource {
    static final String PATH = "/api/v1/import";

    @Inject
    Import imports;

    @Inject
    SecurityIdentity identity;

    @POST
    @RolesAllowed(Role.EDITORS)
    // All of them, to be told which it is to be.
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importEntries",
            summary = "Bring entries in bulk",
            description =
                    "Creates the entries of a copy, or puts them in place of what is there: the copy wins, without "
                            + "`If-Match`. One that holds already what its line says gets no new version. What a line may "
                            + "hold, and what may be wrong with it, is as for PUT; `meta.version` and the times are those "
                            + "of the base it came from, and are passed over. An admin's lines keep their "
                            + "`meta.maintainer`, and may bring back what was deleted. The copy is taken in whole "
                            + "and looked through before anything is written. While an atomic one is written, nothing "
                            + "else is; a dry run writes nothing and holds up nobody.")
    @RequestBody(
            required = true,
            description = "Entries, one a line, as an export has them, of any number; with or without its trailer. "
                    + "`Content-Encoding: gzip` is taken.",
            content = {
                @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Ndjson.ALSO, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each line (`ImportedLine`), while it is dealt with, and in the last line the "
                    + "summary (`ImportSummary`). The status is 200 also where lines failed.",
            content = {
                @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(ref = "ImportLines")),
                @Content(mediaType = Ndjson.ALSO, schema = @Schema(ref = "ImportLines"))
            },
            headers = {@Header(name = "Cache-Control", ref = "Cache-Control"), @Header(name = "Vary", ref = "Vary")})
    @APIResponse(responseCode = "400", ref = "InvalidParameters")
    @APIResponse(responseCode = "422", ref = "DamagedCopy")
    public StreamingResponse take(@BeanParam ImportRequest request, InputStream body) {
        return imports.begin(request, body, Caller.of(identity));
    }
}
