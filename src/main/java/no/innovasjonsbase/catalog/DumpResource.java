package no.innovasjonsbase.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.platform.routes.Format;

/** REST endpoint of the RDF dump of the whole base. */
@Path("/")
@Produces(DumpResource.GZIP)
@Tag(name = "Linked data")
public class DumpResource {
    static final String GZIP = "application/gzip";
    static final String TURTLE = "dump.ttl.gz";
    static final String N_TRIPLES = "dump.nt.gz";

    @Inject
    Dump dump;

    @GET
    @Path(TURTLE)
    @PermitAll
    @Operation(
            operationId = "dumpTurtle",
            summary = "Take the graph of everything, as Turtle",
            description = "The graphs of all entries as they are at one moment, as Turtle in a file that gzip unpacks.")
    @APIResponse(
            responseCode = "200",
            description = "The graph.",
            content =
                    @Content(
                            mediaType = GZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "…"),
            headers = @Header(name = "Cache-Control", ref = "Cache-Control"))
    public StreamingResponse turtle(UriInfo request) {
        return dump.of(Format.TURTLE, "innovasjonsbase.ttl.gz", request);
    }

    @GET
    @Path(N_TRIPLES)
    @PermitAll
    @Operation(
            operationId = "dumpNTriples",
            summary = "Take the graph of everything, as N-Triples",
            description =
                    "The graphs of all entries as they are at one moment, one triple a line, in a file that gzip unpacks.")
    @APIResponse(
            responseCode = "200",
            description = "The graph.",
            content =
                    @Content(
                            mediaType = GZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "…"),
            headers = @Header(name = "Cache-Control", ref = "Cache-Control"))
    public StreamingResponse nTriples(UriInfo request) {
        return dump.of(Format.N_TRIPLES, "innovasjonsbase.nt.gz", request);
    }
}
