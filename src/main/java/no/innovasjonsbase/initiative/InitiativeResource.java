package no.innovasjonsbase.initiative;

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

/** The collection of initiatives. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Initiatives", description = "Programmes, white papers and projects, and what came of them.")
public class InitiativeResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @Inject
    Editing editing;

    @GET
    @Path("initiatives")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listInitiatives",
            summary = "List initiatives",
            description = "The initiatives, a page at a time.")
    public Page<Document<InitiativeView>> list(@BeanParam PageRequest page, @BeanParam InitiativeQuery query) {
        return listing.page(Initiative.class, page, query);
    }

    @GET
    @Path("initiatives/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getInitiative",
            summary = "Read an initiative",
            description = "One initiative: whose it is, when it ran and what came of it.")
    public Document<InitiativeView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.require(Initiative.class, id);
    }

    @POST
    @Path("initiatives")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createInitiative", summary = "Create an initiative")
    public WriteResult<InitiativeView> create(@BeanParam CreateRequest request, Body<InitiativeDraft> body) {
        return editing.create(Initiative.class, request, body);
    }

    @PUT
    @Path("initiatives/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceInitiative", summary = "Create or replace an initiative")
    public WriteResult<InitiativeView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<InitiativeDraft> body) {
        return editing.replace(Initiative.class, id, request, body);
    }

    @PATCH
    @Path("initiatives/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeInitiative", summary = "Change an initiative")
    public WriteResult<InitiativeView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<InitiativeDraft> patch) {
        return editing.change(Initiative.class, id, request, patch);
    }

    @DELETE
    @Path("initiatives/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteInitiative", summary = "Delete an initiative")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Initiative.class, id, request);
    }
}
