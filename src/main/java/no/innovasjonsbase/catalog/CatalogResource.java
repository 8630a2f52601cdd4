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

/** REST endpoint of the DCAT-AP-NO catalogue, for national catalogues to harvest. */
@Path("/" + CatalogResource.NAME)
@Tag(name = "Linked data")
public class CatalogResource {
    static final String NAME = "catalog";

    @Inject
    CatalogGraph catalog;

    @Inject
    LastChange lastChange;

    @GET
    @PermitAll
    @Transactional
    @Produces({RdfSyntax.TURTLE, RdfSyntax.JSON_LD, RdfSyntax.RDF_XML, RdfSyntax.N_TRIPLES})
    @Operation(
            operationId = "getCatalog",
            summary = "Read the catalogue",
            description =
                    "The dataset and the API as DCAT-AP-NO describes them, for national catalogues to harvest: one "
                            + "document, the same to the byte while nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue, as RDF.",
            content = {
                @Content(
                        mediaType = RdfSyntax.TURTLE,
                        example = "<https://innovasjonsbase.example.no/id/catalog> a dcat:Catalog ; …"),
                @Content(mediaType = RdfSyntax.JSON_LD, example = "{\"@graph\": […]}"),
                @Content(mediaType = RdfSyntax.RDF_XML, example = "<rdf:RDF>…</rdf:RDF>"),
                @Content(mediaType = RdfSyntax.N_TRIPLES, example = "<https://innovasjonsbase.example.no/id/catalog> …")
            },
            headers = @Header(name = "Last-Modified", ref = "Last-Modified"))
    public Formatted get(UriInfo request) {
        var changedAt = lastChange.time().orElse(null);
        return new RdfResponse(catalog.of(changedAt, request), changedAt);
    }
}
