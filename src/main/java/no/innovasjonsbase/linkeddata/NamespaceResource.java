package no.innovasjonsbase.linkeddata;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.response.Formatted;

/** The document that the IRIs of the base's own terms lead to; the page of the same address is for people. */
@Path(Context.NAMESPACE)
@Tag(name = "Linked data")
public class NamespaceResource {
    @Inject
    NamespaceGraph terms;

    @GET
    @PermitAll
    @Transactional
    @Produces({RdfSyntax.TURTLE, RdfSyntax.JSON_LD, RdfSyntax.RDF_XML, RdfSyntax.N_TRIPLES})
    @Operation(
            operationId = "getTerms",
            summary = "Read what the base's own terms mean",
            description = "The classes, properties and values of linked data that no public vocabulary has, by RDF "
                    + "Schema and OWL, with labels in bokmål, nynorsk and English. Their IRIs lead here. The same address "
                    + "gives a page to those who accept `text/html`.")
    @APIResponse(
            responseCode = "200",
            description = "The terms, as RDF.",
            content = {
                @Content(
                        mediaType = RdfSyntax.TURTLE,
                        example = "<https://innovasjonsbase.example.no/ns#stance> a rdf:Property ; …"),
                @Content(mediaType = RdfSyntax.JSON_LD, example = "{\"@graph\": […]}"),
                @Content(mediaType = RdfSyntax.RDF_XML, example = "<rdf:RDF>…</rdf:RDF>"),
                @Content(mediaType = RdfSyntax.N_TRIPLES, example = "<https://innovasjonsbase.example.no/ns#stance> …"),
                @Content(mediaType = "text/html", example = "<!DOCTYPE html>…")
            })
    public Formatted get(UriInfo request) {
        return new RdfResponse(terms.of(request), null);
    }
}
