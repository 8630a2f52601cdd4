package no.innovasjonsbase.casestudy;

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

/** The collection of case studies. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "How innovation went somewhere.")
public class CaseResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @Inject
    Editing editing;

    @GET
    @Path("cases")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listCases",
            summary = "List case studies",
            description = "The case studies, a page at a time.")
    public Page<Document<CaseView>> list(@BeanParam PageRequest page, @BeanParam CaseQuery query) {
        return listing.page(Case.class, page, query);
    }

    @GET
    @Path("cases/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getCase",
            summary = "Read a case study",
            description = "One case study: where it was and how far it came.")
    public Document<CaseView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.require(Case.class, id);
    }

    @POST
    @Path("cases")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCase", summary = "Create a case study")
    public WriteResult<CaseView> create(@BeanParam CreateRequest request, Body<CaseDraft> body) {
        return editing.create(Case.class, request, body);
    }

    @PUT
    @Path("cases/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceCase", summary = "Create or replace a case study")
    public WriteResult<CaseView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<CaseDraft> body) {
        return editing.replace(Case.class, id, request, body);
    }

    @PATCH
    @Path("cases/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeCase", summary = "Change a case study")
    public WriteResult<CaseView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<CaseDraft> patch) {
        return editing.change(Case.class, id, request, patch);
    }

    @DELETE
    @Path("cases/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteCase", summary = "Delete a case study")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Case.class, id, request);
    }
}
