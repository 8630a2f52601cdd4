package no.innovasjonsbase.source;

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

/** The collection of sources. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "What entries cite: articles, web pages, white papers.")
public class SourceResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @Inject
    Editing editing;

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
        return documents.require(Source.class, id);
    }

    @POST
    @Path("sources")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSource", summary = "Create a source")
    public WriteResult<SourceView> create(@BeanParam CreateRequest request, Body<SourceDraft> body) {
        return editing.create(Source.class, request, body);
    }

    @PUT
    @Path("sources/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceSource", summary = "Create or replace a source")
    public WriteResult<SourceView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<SourceDraft> body) {
        return editing.replace(Source.class, id, request, body);
    }

    @PATCH
    @Path("sources/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeSource", summary = "Change a source")
    public WriteResult<SourceView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<SourceDraft> patch) {
        return editing.change(Source.class, id, request, patch);
    }

    @DELETE
    @Path("sources/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteSource", summary = "Delete a source")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Source.class, id, request);
    }
}
