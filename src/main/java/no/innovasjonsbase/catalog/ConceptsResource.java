package no.innovasjonsbase.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.linkeddata.RdfResponse;
import no.innovasjonsbase.linkeddata.RdfSyntax;
import no.innovasjonsbase.platform.http.response.Formatted;
import no.innovasjonsbase.platform.http.response.LastChange;

/** REST endpoint of the topics as SKOS-AP-NO concepts, for national catalogues to harvest. */
@Path("/" + ConceptsResource.NAME)
@Tag(name = "Linked data")
public class ConceptsResource {
    static final String NAME = "concepts";

    @Inject
    ConceptsGraph concepts;

    @Inject
    LastChange lastChange;

    @GET
    @PermitAll
    @Transactional
    @Produces({RdfSyntax.TURTLE, RdfSyntax.JSON_LD, RdfSyntax.RDF_XML, RdfSyntax.N_TRIPLES})
    @Operation(
            operationId = "getConcepts",
            summary = "Read all topics as concepts",
            description = "The topics as SKOS-AP-NO-Begrep describes concepts, for national catalogues to harvest: one "
                    + "document, the same to the byte while nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "The concepts, as RDF.",
            content = {
                @Content(
                        mediaType = RdfSyntax.TURTLE,
                        example = "<https://innovasjonsbase.example.no/id/topic/trust> a skos:Concept ; …"),
                @Content(mediaType = RdfSyntax.JSON_LD, example = "{\"@graph\": […]}"),
                @Content(mediaType = RdfSyntax.RDF_XML, example = "<rdf:RDF>…</rdf:RDF>"),
                @Content(
                        mediaType = RdfSyntax.N_TRIPLES,
                        example = "<https://innovasjonsbase.example.no/id/topic/trust> …")
            },
            headers = @Header(name = "Last-Modified", ref = "Last-Modified"))
    public Formatted get(UriInfo request) {
        return new RdfResponse(concepts.of(request), lastChange.time().orElse(null));
    }
}
