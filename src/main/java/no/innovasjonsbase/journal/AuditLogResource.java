package no.innovasjonsbase.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.view.Page;

/** REST endpoint of the audit log: who changed what. */
@Path("/api/v1/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit log", description = "Who changed what. For admins.")
public class AuditLogResource {
    private static final String CURSOR_SCOPE = "audit-log";

    @Inject
    AuditLog log;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Transactional
    @Operation(
            operationId = "listAuditRecords",
            summary = "List who changed what",
            description =
                    "Every change with who made it, in the order of the journal, and between them who made and revoked API "
                            + "keys, made and ended subscriptions, and took backups; a page at a time.")
    public Page<AuditRecordView> list(@BeanParam CursorPageRequest page) {
        var start = page.startAt(
                        CURSOR_SCOPE, cursor -> AuditPlace.find(cursor.values().get(0)))
                .orElse(AuditPlace.BEGINNING);
        var found = log.listAfter(start, page.size() + 1);
        return page.pageOf(found, record -> record.place().toString(), CURSOR_SCOPE)
                .map(AuditLog.Placed::view);
    }
}
