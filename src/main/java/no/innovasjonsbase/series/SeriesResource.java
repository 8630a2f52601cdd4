package no.innovasjonsbase.series;

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

/** The collection of series. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series", description = "Conferences that come again.")
public class SeriesResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("series")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listSeries",
            summary = "List series",
            description = "The series of conferences, a page at a time.")
    public Page<Document<SeriesView>> list(@BeanParam PageRequest page, @BeanParam SeriesQuery query) {
        return listing.page(Series.class, page, query);
    }

    @GET
    @Path("series/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getOneSeries",
            summary = "Read a series",
            description = "One series: how often it is held, for whom and by whom.")
    public Document<SeriesView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Series.class, id);
    }
}
