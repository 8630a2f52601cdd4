package no.innovasjonsbase.speaker;

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

/** The collection of speakers. */
@Path("/api/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "People who speak at conferences.")
public class SpeakerResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listSpeakers",
            summary = "List speakers",
            description = "The people who speak at conferences, a page at a time.")
    public Page<SpeakerView> list(@BeanParam PageRequest page, @BeanParam SpeakerQuery query) {
        return listing.page(Speaker.class, page, query).map(SpeakerView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getSpeaker",
            summary = "Read a speaker",
            description = "One person with the positions held through time.")
    public SpeakerView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return SpeakerView.of(Speaker.require(id));
    }
}
