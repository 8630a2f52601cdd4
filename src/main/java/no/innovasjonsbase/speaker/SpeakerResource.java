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

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.request.AsOfRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;

/** The collection of speakers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "People who speak at conferences.")
public class SpeakerResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("speakers")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listSpeakers",
            summary = "List speakers",
            description = "The people who speak at conferences, a page at a time.")
    public Page<Document<SpeakerView>> list(
            @BeanParam PageRequest page, @BeanParam SpeakerQuery query, @BeanParam AsOfRequest day) {
        return listing.page(Speaker.class, page, query);
    }

    @GET
    @Path("speakers/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getSpeaker",
            summary = "Read a speaker",
            description = "One person with the positions held through time.")
    public Document<SpeakerView> get(
            @PathParam("id") String id, @BeanParam ViewRequest view, @BeanParam AsOfRequest day) {
        return documents.read(Speaker.class, id);
    }
}
