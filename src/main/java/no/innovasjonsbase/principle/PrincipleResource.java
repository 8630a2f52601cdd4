package no.innovasjonsbase.principle;

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

/** The collection of principles. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Principles", description = "What someone holds to be good advice on innovation, and where it was said.")
public class PrincipleResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @Inject
    Editing editing;

    @GET
    @Path("principles")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listPrinciples",
            summary = "List principles",
            description = "The innovation principles, a page at a time.")
    public Page<Document<PrincipleView>> list(@BeanParam PageRequest page, @BeanParam PrincipleQuery query) {
        return listing.page(Principle.class, page, query);
    }

    @GET
    @Path("principles/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPrinciple",
            summary = "Read a principle",
            description = "One principle: what it says, who gave it and where.")
    public Document<PrincipleView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.require(Principle.class, id);
    }

    @POST
    @Path("principles")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPrinciple", summary = "Create a principle")
    public WriteResult<PrincipleView> create(@BeanParam CreateRequest request, Body<PrincipleDraft> body) {
        return editing.create(Principle.class, request, body);
    }

    @PUT
    @Path("principles/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replacePrinciple", summary = "Create or replace a principle")
    public WriteResult<PrincipleView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<PrincipleDraft> body) {
        return editing.replace(Principle.class, id, request, body);
    }

    @PATCH
    @Path("principles/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changePrinciple", summary = "Change a principle")
    public WriteResult<PrincipleView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<PrincipleDraft> patch) {
        return editing.change(Principle.class, id, request, patch);
    }

    @DELETE
    @Path("principles/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deletePrinciple", summary = "Delete a principle")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Principle.class, id, request);
    }
}
