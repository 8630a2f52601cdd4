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

import no.innovasjonsbase.platform.entry.Listing;
import no.innovasjonsbase.platform.http.Page;
import no.innovasjonsbase.platform.http.PageRequest;
import no.innovasjonsbase.platform.http.ViewRequest;

/** The collection of organizations. */
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "Bodies, as they are and as they were.")
public class OrganizationResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listOrganizations",
            summary = "List organizations",
            description = "The organizations that people belong to and that hold conferences, a page at a time.")
    public Page<OrganizationView> list(@BeanParam PageRequest page, @BeanParam OrganizationQuery query) {
        return listing.page(Organization.class, page, query).map(OrganizationView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getOrganization",
            summary = "Read an organization",
            description = "One organization with the names it had through time.")
    public OrganizationView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return OrganizationView.of(Organization.require(id));
    }
}
