package no.innovasjonsbase.organization;

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
import no.innovasjonsbase.platform.http.request.AsOfRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
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
        return documents.read(Organization.class, id);
    }
}
