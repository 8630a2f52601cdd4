package no.innovasjonsbase.panel;

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

/** The collection of panels. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Panels", description = "Who met at a conference, and over which question.")
public class PanelResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("panels")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listPanels",
            summary = "List panels",
            description = "The panels of all conferences, a page at a time.")
    public Page<Document<PanelView>> list(@BeanParam PageRequest page, @BeanParam PanelQuery query) {
        return listing.page(Panel.class, page, query);
    }

    @GET
    @Path("panels/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPanel",
            summary = "Read a panel",
            description = "One panel: who sat in it and over which question.")
    public Document<PanelView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Panel.class, id);
    }
}
