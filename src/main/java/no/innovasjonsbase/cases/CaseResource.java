package no.innovasjonsbase.cases;

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

/** The collection of cases. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "What was tried, and what came of it: what failed, too.")
public class CaseResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("cases")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(operationId = "listCases", summary = "List cases", description = "The cases, a page at a time.")
    public Page<Document<CaseView>> list(@BeanParam PageRequest page, @BeanParam CaseQuery query) {
        return listing.page(Case.class, page, query);
    }

    @GET
    @Path("cases/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getCase",
            summary = "Read a case",
            description = "One case: what was tried, by whom, what came of it and what was learned.")
    public Document<CaseView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Case.class, id);
    }
}
