package no.innovasjonsbase.panel;

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

/** The collection of panels. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Panels", description = "Who met at a conference, and over which question.")
public class PanelResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @Inject
    Editing editing;

    @GET
    @Path("panels")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listPanels",
            summary = "List panels",
            description = "The panels of all conferences, a page at a time.")
    public Page<Document<PanelView>> list(@BeanParam PageRequest page, @BeanParam PanelQuery query) {
        return listing.page(Panel.class, page, query);
    }

    @GET
    @Path("panels/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPanel",
            summary = "Read a panel",
            description = "One panel: who sat in it and over which question.")
    public Document<PanelView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.require(Panel.class, id);
    }

    @POST
    @Path("panels")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPanel", summary = "Create a panel")
    public WriteResult<PanelView> create(@BeanParam CreateRequest request, Body<PanelDraft> body) {
        return editing.create(Panel.class, request, body);
    }

    @PUT
    @Path("panels/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replacePanel", summary = "Create or replace a panel")
    public WriteResult<PanelView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<PanelDraft> body) {
        return editing.replace(Panel.class, id, request, body);
    }

    @PATCH
    @Path("panels/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changePanel", summary = "Change a panel")
    public WriteResult<PanelView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<PanelDraft> patch) {
        return editing.change(Panel.class, id, request, patch);
    }

    @DELETE
    @Path("panels/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deletePanel", summary = "Delete a panel")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Panel.class, id, request);
    }
}
