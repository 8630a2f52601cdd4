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

import no.innovasjonsbase.platform.entry.Listing;
import no.innovasjonsbase.platform.http.Page;
import no.innovasjonsbase.platform.http.PageRequest;
import no.innovasjonsbase.platform.http.ViewRequest;

/** The collection of conferences. */
@Path("/api/v1/conferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conferences", description = "Where talks are held and panels meet.")
public class ConferenceResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listConferences",
            summary = "List conferences",
            description = "The conferences, a page at a time.")
    public Page<ConferenceView> list(@BeanParam PageRequest page, @BeanParam ConferenceQuery query) {
        return listing.page(Conference.class, page, query).map(ConferenceView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getConference",
            summary = "Read a conference",
            description = "One conference: when and where it was, on what, for whom and by whom.")
    public ConferenceView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return ConferenceView.of(Conference.require(id));
    }
}
