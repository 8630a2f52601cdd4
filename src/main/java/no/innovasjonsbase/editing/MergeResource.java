package no.innovasjonsbase.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewType;

/** REST endpoint that merges a duplicate entry into another. */
@Path("/api/v1/{" + Routes.COLLECTION + "}/{id}/merge-into/{other}")
@Tag(name = "Merging", description = "One entry of two that turned out to be the same thing.")
public class MergeResource {
    @Inject
    Merging merging;

    @Inject
    SecurityIdentity identity;

    @Inject
    EntryTypes types;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINS)
    @ViewType(View.class)
    @Operation(
            operationId = "mergeEntry",
            summary = "Merge an entry into another",
            description =
                    """
                    What refers to the entry refers to the other from then on, each under a new version; then the entry is \
                    no more. Its addresses and its IRI lead to the other for good (308), writes to it are 410, and its \
                    versions tell what it was. What it holds is not moved: change the other first where it is to have any of \
                    it. All of it is one transaction.

                    Of elements of a list that are alike afterwards one stays, and the other doesn't come to refer to itself. \
                    An entry that at most 500 others refer to can be merged: of two, merge the one that fewer refer to. \
                    Send the `ETag` of the entry that goes in `If-Match`; the answer is the other.""")
    @APIResponse(
            responseCode = "200",
            description = "The other entry, as it is then.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Entry")))
    @APIResponse(responseCode = "409", ref = "EntryInUse")
    @APIResponse(responseCode = "410", ref = "Gone")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public WriteResult merge(
            @Parameter(description = "The collection that both entries are in.", example = "topics")
                    @PathParam(Routes.COLLECTION)
                    String collection,
            @Parameter(
                            description = "The id of the entry that goes.",
                            schema = @Schema(ref = "Slug"),
                            example = "innovation-culture")
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "The id of the entry that stays.",
                            schema = @Schema(ref = "Slug"),
                            example = "trust")
                    @PathParam("other")
                    String other,
            @BeanParam ChangeRequest request) {
        return merging.merge(Caller.of(identity), types.require(collection), id, other, request);
    }
}
