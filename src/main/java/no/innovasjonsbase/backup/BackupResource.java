package no.innovasjonsbase.backup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;

/** Backups of the database. */
@Path("/api/v1/backups")
@Tag(name = "Backups", description = "The whole database, to be restored. For admins.")
public class BackupResource {
    @Inject
    Backups backups;

    @Inject
    SecurityIdentity identity;

    @POST
    @RolesAllowed(Role.ADMINS)
    @Produces("application/zip")
    @Operation(
            operationId = "makeBackup",
            summary = "Make a backup",
            description =
                    "A ZIP file with the whole database as it is at one moment: entries, versions, tombstones, keys, subscriptions "
                            + "with their secrets. Others read and write meanwhile. The application's command `restore` takes it. "
                            + "Where the database is PostgreSQL the answer is 404: `pg_dump` makes its backups.")
    @APIResponse(
            responseCode = "200",
            description = "The backup, a ZIP file.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")),
            headers = @Header(name = "Cache-Control", ref = "Cache-Control"))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public StreamingResponse make() {
        return backups.make(Caller.of(identity));
    }
}
