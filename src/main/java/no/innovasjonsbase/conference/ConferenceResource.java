package no.innovasjonsbase.conference;

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

/** The collection of conferences. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conferences", description = "Where talks are held and panels meet.")
public class ConferenceResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("conferences")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listConferences",
            summary = "List conferences",
            description = "The conferences, a page at a time.")
    public Page<Document<ConferenceView>> list(
            @BeanParam PageRequest page, @BeanParam ConferenceQuery query, @BeanParam AsOfRequest day) {
        return listing.page(Conference.class, page, query);
    }

    @GET
    @Path("conferences/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getConference",
            summary = "Read a conference",
            description = "One conference: when and where it was, on what, for whom and by whom.")
    public Document<ConferenceView> get(
            @PathParam("id") String id, @BeanParam ViewRequest view, @BeanParam AsOfRequest day) {
        return documents.read(Conference.class, id);
    }
}
