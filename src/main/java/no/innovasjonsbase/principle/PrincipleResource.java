package no.innovasjonsbase.principle;

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

/** The collection of principles. */
@Path("/api/v1/principles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Principles", description = "What someone holds to be good advice on innovation, and where it was said.")
public class PrincipleResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPrinciples",
            summary = "List principles",
            description = "The innovation principles, a page at a time.")
    public Page<PrincipleView> list(@BeanParam PageRequest page, @BeanParam PrincipleQuery query) {
        return listing.page(Principle.class, page, query).map(PrincipleView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPrinciple",
            summary = "Read a principle",
            description = "One principle: what it says, who gave it and where.")
    public PrincipleView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return PrincipleView.of(Principle.require(id));
    }
}
