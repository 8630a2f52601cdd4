package no.innovasjonsbase.speaker;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.editing.Editing;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.http.request.AsOfRequest;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.request.CreateRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
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

    @Inject
    Editing editing;

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
        return documents.require(Speaker.class, id);
    }

    @POST
    @Path("speakers")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSpeaker", summary = "Create a speaker")
    public WriteResult<SpeakerView> create(@BeanParam CreateRequest request, Body<SpeakerDraft> body) {
        return editing.create(Speaker.class, request, body);
    }

    @PUT
    @Path("speakers/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceSpeaker", summary = "Create or replace a speaker")
    public WriteResult<SpeakerView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<SpeakerDraft> body) {
        return editing.replace(Speaker.class, id, request, body);
    }

    @PATCH
    @Path("speakers/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeSpeaker", summary = "Change a speaker")
    public WriteResult<SpeakerView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<SpeakerDraft> patch) {
        return editing.change(Speaker.class, id, request, patch);
    }

    @DELETE
    @Path("speakers/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteSpeaker", summary = "Delete a speaker")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Speaker.class, id, request);
    }
}
