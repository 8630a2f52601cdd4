package no.innovasjonsbase.links;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.response.NotCached;
import no.innovasjonsbase.platform.view.Page;

/** REST endpoint of the links that can't be reached. */
@Path("/api/v1/statistics/unreachable-links")
@Produces(MediaType.APPLICATION_JSON)
public class UnreachableLinksResource {
    private static final String CURSOR_SCOPE = "unreachable-links";

    @Inject
    LinkReport report;

    @GET
    @PermitAll
    @Transactional
    @NotCached
    @Tag(name = "Claims")
    @Operation(
            operationId = "listUnreachableLinks",
            summary = "List links that lead nowhere",
            description =
                    "Addresses of the web that entries hold and that answered 404, 410 or 5xx or not at all, in every check of "
                            + "a day or more; in the order they were found in entries. Empty where the base does not check, as by "
                            + "default.")
    public Page<UnreachableLink> list(@BeanParam CursorPageRequest page) {
        var found = report.unreachableAfter(
                page.startAt(CURSOR_SCOPE, Cursor::number).orElse(0L), page.size() + 1);
        return page.pageOf(found, link -> String.valueOf(link.id), CURSOR_SCOPE).map(report::describe);
    }
}
