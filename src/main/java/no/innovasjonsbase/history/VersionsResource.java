package no.innovasjonsbase.history;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.response.ImmutableContent;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewType;

/** The versions of the entries of every collection. */
@Path("/api/v1/{" + Routes.COLLECTION + "}/{id}/versions")
@Tag(name = "Versions", description = "Every entry as it was before, also where it was deleted.")
public class VersionsResource {
    private static final String COLLECTION = "The collection that the entry is or was in.";
    private static final String ID = "The id of the entry, which may be deleted.";

    @Inject
    Versions versions;

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listVersions",
            summary = "List the versions of an entry",
            description =
                    "Every version of an entry that is kept, the newest first: when it came about and by what. Also of "
                            + "an entry that was deleted.")
    public Page<VersionView> list(
            @Parameter(description = COLLECTION, example = "topics") @PathParam(Routes.COLLECTION) String collection,
            @Parameter(description = ID, schema = @Schema(ref = "Slug"), example = "trust") @PathParam("id") String id,
            @BeanParam CursorPageRequest page) {
        return versions.page(collection, id, page);
    }

    @GET
    @Path("{version}")
    @PermitAll
    @Transactional
    @ImmutableContent
    @Produces({MediaType.APPLICATION_JSON, JsonPatch.MEDIA_TYPE})
    @ViewType(View.class)
    @Operation(
            operationId = "getVersion",
            summary = "Read a version of an entry",
            description =
                    """
                    The entry as its address answered while this was its version. A version never changes, so a cache \
                    may keep it for a year. Its references lead to the entries as they are now.

                    With `diff` the answer is a JSON Patch (RFC 6902): what makes this version of that one.""")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Entry")),
                @Content(
                        mediaType = JsonPatch.MEDIA_TYPE,
                        schema = @Schema(ref = "JsonPatch"),
                        // The first content has no second version.
                        example =
                                """
                                [{"op": "replace", "path": "/label/en", "value": "confidence"},
                                 {"op": "replace", "path": "/meta/version", "value": 2}]""")
            })
    public Object get(
            @Parameter(description = COLLECTION, example = "topics") @PathParam(Routes.COLLECTION) String collection,
            @Parameter(description = ID, schema = @Schema(ref = "Slug"), example = "trust") @PathParam("id") String id,
            @Parameter(
                            description = "The version.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"),
                            example = "1")
                    @PathParam("version")
                    String version,
            @BeanParam VersionRequest request) {
        return request.diff == null
                ? versions.document(collection, id, version)
                : versions.patch(collection, id, version, request);
    }
}
