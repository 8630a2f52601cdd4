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

import no.innovasjonsbase.platform.entry.Listing;
import no.innovasjonsbase.platform.http.Page;
import no.innovasjonsbase.platform.http.PageRequest;
import no.innovasjonsbase.platform.http.ViewRequest;

/** The collection of sources. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "What entries cite: articles, web pages, white papers.")
public class SourceResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listSources",
            summary = "List sources",
            description = "The sources that entries cite, a page at a time.")
    public Page<SourceView> list(@BeanParam PageRequest page, @BeanParam SourceQuery query) {
        return listing.page(Source.class, page, query).map(SourceView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getSource",
            summary = "Read a source",
            description = "One source: what it is, who published it and when.")
    public SourceView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return SourceView.of(Source.require(id));
    }
}
