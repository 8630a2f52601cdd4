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

import no.innovasjonsbase.platform.entry.Listing;
import no.innovasjonsbase.platform.http.Page;
import no.innovasjonsbase.platform.http.PageRequest;
import no.innovasjonsbase.platform.http.ViewRequest;

/** The collection of panels. */
@Path("/api/v1/panels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Panels", description = "Who met at a conference, and over which question.")
public class PanelResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPanels",
            summary = "List panels",
            description = "The panels of all conferences, a page at a time.")
    public Page<PanelView> list(@BeanParam PageRequest page, @BeanParam PanelQuery query) {
        return listing.page(Panel.class, page, query).map(PanelView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPanel",
            summary = "Read a panel",
            description = "One panel: who sat in it and over which question.")
    public PanelView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return PanelView.of(Panel.require(id));
    }
}
