package no.innovasjonsbase.organization;

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
import no.innovasjonsbase.platform.http.request.AsOfRequest;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.request.CreateRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;

/** The collection of organizations. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "Bodies, as they are and as they were.")
public class OrganizationResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @Inject
    Editing editing;

    @GET
    @Path("organizations")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listOrganizations",
            summary = "List organizations",
            description = "The organizations that people belong to and that hold conferences, a page at a time.")
    public Page<Document<OrganizationView>> list(
            @BeanParam PageRequest page, @BeanParam OrganizationQuery query, @BeanParam AsOfRequest day) {
        return listing.page(Organization.class, page, query);
    }

    @GET
    @Path("organizations/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getOrganization",
            summary = "Read an organization",
            description = "One organization with the names it had through time.")
    public Document<OrganizationView> get(
            @PathParam("id") String id, @BeanParam ViewRequest view, @BeanParam AsOfRequest day) {
        return documents.require(Organization.class, id);
    }

    @POST
    @Path("organizations")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createOrganization", summary = "Create an organization")
    public WriteResult<OrganizationView> create(@BeanParam CreateRequest request, Body<OrganizationDraft> body) {
        return editing.create(Organization.class, request, body);
    }

    @PUT
    @Path("organizations/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceOrganization", summary = "Create or replace an organization")
    public WriteResult<OrganizationView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<OrganizationDraft> body) {
        return editing.replace(Organization.class, id, request, body);
    }

    @PATCH
    @Path("organizations/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeOrganization", summary = "Change an organization")
    public WriteResult<OrganizationView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<OrganizationDraft> patch) {
        return editing.change(Organization.class, id, request, patch);
    }

    @DELETE
    @Path("organizations/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteOrganization", summary = "Delete an organization")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Organization.class, id, request);
    }
}
