package no.innovasjonsbase.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ErasureRequest;
import no.innovasjonsbase.platform.routes.Routes;

/** REST endpoint that erases the earlier versions of an entry. */
@Path("/api/v1/{" + Routes.COLLECTION + "}/{id}/versions")
@Tag(name = "Versions")
public class ErasureResource {
    @Inject
    Erasure erasure;

    @Inject
    SecurityIdentity identity;

    @Inject
    EntryTypes types;

    @DELETE
    // Nothing is sent but problems: generated clients accept no more than those.
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINS)
    @Operation(
            operationId = "eraseVersions",
            summary = "Erase the versions of an entry but the newest",
            description =
                    "Takes away what an entry held before, as where a text that was changed named somebody who is to be "
                            + "forgotten. The entry stays as it is, under a new version. Send its `ETag` in `If-Match`.")
    @APIResponse(responseCode = "204", description = "The versions were erased.")
    @APIResponse(responseCode = "410", ref = "Gone")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public void erase(
            @Parameter(description = "The collection that the entry is in.", example = "quotes")
                    @PathParam(Routes.COLLECTION)
                    String collection,
            @Parameter(description = "The id of the entry.", schema = @Schema(ref = "Slug")) @PathParam("id") String id,
            @BeanParam ErasureRequest request) {
        var type = types.require(collection);
        erasure.erasePast(Caller.of(identity), type, id, request, request.reason(id));
    }
}
