package no.innovasjonsbase.talk;

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
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.request.CreateRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;

/** The collection of talks. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talks", description = "What was held at a conference, and by whom.")
public class TalkResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @Inject
    Editing editing;

    @GET
    @Path("talks")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listTalks",
            summary = "List talks",
            description = "The talks of all conferences, a page at a time.")
    public Page<Document<TalkView>> list(@BeanParam PageRequest page, @BeanParam TalkQuery query) {
        return listing.page(Talk.class, page, query);
    }

    @GET
    @Path("talks/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getTalk",
            summary = "Read a talk",
            description = "One talk: who held it, where and on what.")
    public Document<TalkView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.require(Talk.class, id);
    }

    @POST
    @Path("talks")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTalk", summary = "Create a talk")
    public WriteResult<TalkView> create(@BeanParam CreateRequest request, Body<TalkDraft> body) {
        return editing.create(Talk.class, request, body);
    }

    @PUT
    @Path("talks/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceTalk", summary = "Create or replace a talk")
    public WriteResult<TalkView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<TalkDraft> body) {
        return editing.replace(Talk.class, id, request, body);
    }

    @PATCH
    @Path("talks/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeTalk", summary = "Change a talk")
    public WriteResult<TalkView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<TalkDraft> patch) {
        return editing.change(Talk.class, id, request, patch);
    }

    @DELETE
    @Path("talks/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteTalk", summary = "Delete a talk")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Talk.class, id, request);
    }
}
