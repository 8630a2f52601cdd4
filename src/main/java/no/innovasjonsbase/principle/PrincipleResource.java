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

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
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
        return documents.read(Principle.class, id);
    }
}
