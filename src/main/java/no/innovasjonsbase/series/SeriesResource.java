package no.innovasjonsbase.series;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.editing.Editing;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.request.CreateRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
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

    @Inject
    Editing editing;

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
        return documents.require(Series.class, id);
    }

    @POST
    @Path("series")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSeries", summary = "Create a series")
    public WriteResult<SeriesView> create(@BeanParam CreateRequest request, Body<SeriesDraft> body) {
        return editing.create(Series.class, request, body);
    }

    @PUT
    @Path("series/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceSeries", summary = "Create or replace a series")
    public WriteResult<SeriesView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<SeriesDraft> body) {
        return editing.replace(Series.class, id, request, body);
    }

    @PATCH
    @Path("series/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeSeries", summary = "Change a series")
    public WriteResult<SeriesView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<SeriesDraft> patch) {
        return editing.change(Series.class, id, request, patch);
    }

    @DELETE
    @Path("series/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteSeries", summary = "Delete a series")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Series.class, id, request);
    }
}
