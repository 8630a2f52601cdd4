package no.innovasjonsbase.casestudy;

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

/** The collection of case studies. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "How innovation went somewhere.")
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
        return documents.read(Case.class, id);
    }
}
