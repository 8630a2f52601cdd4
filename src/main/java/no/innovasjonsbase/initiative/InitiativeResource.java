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

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.request.AsOfRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
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

    @GET
    @Path("initiatives")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listInitiatives",
            summary = "List initiatives",
            description = "The initiatives, a page at a time.")
    public Page<Document<InitiativeView>> list(
            @BeanParam PageRequest page, @BeanParam InitiativeQuery query, @BeanParam AsOfRequest day) {
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
    public Document<InitiativeView> get(
            @PathParam("id") String id, @BeanParam ViewRequest view, @BeanParam AsOfRequest day) {
        return documents.read(Initiative.class, id);
    }
}
