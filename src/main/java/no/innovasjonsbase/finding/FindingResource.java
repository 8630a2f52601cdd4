package no.innovasjonsbase.finding;

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

/** The collection of findings. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "What research and experience say of principles, for and against.")
public class FindingResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("findings")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(operationId = "listFindings", summary = "List findings", description = "The findings, a page at a time.")
    public Page<Document<FindingView>> list(@BeanParam PageRequest page, @BeanParam FindingQuery query) {
        return listing.page(Finding.class, page, query);
    }

    @GET
    @Path("findings/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getFinding",
            summary = "Read a finding",
            description = "One finding: what was found, how, and what it says of which principles.")
    public Document<FindingView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Finding.class, id);
    }
}
