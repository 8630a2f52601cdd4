package no.innovasjonsbase.initiative;

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

/** The collection of initiatives. */
@Path("/api/v1/initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Initiatives", description = "Programmes, white papers and projects, and what came of them.")
public class InitiativeResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listInitiatives",
            summary = "List initiatives",
            description = "The initiatives, a page at a time.")
    public Page<InitiativeView> list(@BeanParam PageRequest page, @BeanParam InitiativeQuery query) {
        return listing.page(Initiative.class, page, query).map(InitiativeView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getInitiative",
            summary = "Read an initiative",
            description = "One initiative: whose it is, when it ran and what came of it.")
    public InitiativeView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return InitiativeView.of(Initiative.require(id));
    }
}
