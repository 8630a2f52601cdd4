package no.innovasjonsbase.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.request.CreateRequest;
import no.innovasjonsbase.platform.http.request.DeleteRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewType;

/**
 * Writes to the entries of every collection, which are the same for all of them. The OpenAPI definition has each once for
 * every collection, with the schemas of its type.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class EditingResource {
    private static final String ENTRIES = "{" + Routes.COLLECTION + "}";
    private static final String ENTRY = ENTRIES + "/{id}";

    @Inject
    Editing editing;

    @Inject
    EntryTypes types;

    @POST
    @Path(ENTRIES)
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @ViewType(View.class)
    @Operation(
            operationId = "createEntry",
            summary = "Create an entry",
            description =
                    "Creates an entry under an id made from its name or title; one without Latin letters is refused, for "
                            + "an id is for good: choose it yourself with PUT. With an `Idempotency-Key` the entry is "
                            + "created once, however often the request is sent.")
    @APIResponse(responseCode = "201", description = "The entry as it was created.")
    @APIResponse(responseCode = "409", ref = "RequestInProgress")
    @APIResponse(responseCode = "410", ref = "Gone")
    public WriteResult create(
            @PathParam(Routes.COLLECTION) String collection,
            @BeanParam CreateRequest request,
            Body<? extends Draft<?>> body) {
        return editing.create(types.require(collection), request, body);
    }

    @PUT
    @Path(ENTRY)
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @ViewType(View.class)
    @Operation(
            operationId = "replaceEntry",
            summary = "Create or replace an entry",
            description =
                    "Creates the entry under this id, or puts what is sent in place of all that it holds. To replace "
                            + "one, send its `ETag` in `If-Match`; to create only, send `If-None-Match: *`. What was fetched can be "
                            + "sent back: `id`, `href`, `type` and `meta` may come along as they are. An id that was deleted can be "
                            + "taken again by an admin only.")
    @APIResponse(responseCode = "200", description = "The entry as it was replaced.")
    @APIResponse(responseCode = "201", description = "The entry as it was created.")
    @APIResponse(responseCode = "410", ref = "Gone")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, example = "*")
    public WriteResult replace(
            @PathParam(Routes.COLLECTION) String collection,
            @PathParam("id") String id,
            @BeanParam ChangeRequest request,
            Body<? extends Draft<?>> body) {
        return editing.replace(types.require(collection), id, request, body);
    }

    @PATCH
    @Path(ENTRY)
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @ViewType(View.class)
    @Operation(
            operationId = "changeEntry",
            summary = "Change an entry",
            description =
                    "Changes what is sent and leaves the rest, as JSON Merge Patch has it (RFC 7396): null takes a "
                            + "property away, a list replaces the whole list. Send the entry's `ETag` in `If-Match`.")
    @APIResponse(responseCode = "200", description = "The entry as it was changed.")
    @APIResponse(responseCode = "410", ref = "Gone")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public WriteResult change(
            @PathParam(Routes.COLLECTION) String collection,
            @PathParam("id") String id,
            @BeanParam ChangeRequest request,
            Body<? extends Draft<?>> patch) {
        return editing.change(types.require(collection), id, request, patch);
    }

    @DELETE
    // Nothing is sent but problems: generated clients accept no more than those.
    @Produces(MediaType.WILDCARD)
    @Path(ENTRY)
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "deleteEntry",
            summary = "Delete an entry",
            description =
                    "Deletes an entry that nothing refers to. Its address answers 410 from then on, and its versions tell "
                            + "what it was. Send the entry's `ETag` in `If-Match`. With `erase=true` what it was goes, too: "
                            + "its texts, its name and its id, which is made of it.")
    @APIResponse(responseCode = "204", description = "The entry was deleted.")
    @APIResponse(responseCode = "409", ref = "EntryInUse")
    @APIResponse(responseCode = "410", ref = "Gone")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public void delete(
            @PathParam(Routes.COLLECTION) String collection,
            @PathParam("id") String id,
            @BeanParam DeleteRequest request) {
        editing.delete(types.require(collection), id, request);
    }
}
