package no.innovasjonsbase.source;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;

/** The collection of sources. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "What entries cite: articles, web pages, white papers.")
public class SourceResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("sources")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listSources",
            summary = "List sources",
            description = "The sources that entries cite, a page at a time.")
    public Page<Document<SourceView>> list(@BeanParam PageRequest page, @BeanParam SourceQuery query) {
        return listing.page(Source.class, page, query);
    }

    @GET
    @Path("sources/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getSource",
            summary = "Read a source",
            description = "One source: what it is, who published it and when.")
    public Document<SourceView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Source.class, id);
    }
}
