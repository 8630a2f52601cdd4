package no.innovasjonsbase.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.FormatParameter;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewType;

/** REST endpoint of the permanent IRIs of entries: each redirects to a document about what it names. */
@Path(PermanentIris.FOLDER + "{type}/{id}")
public class IdentityResource {
    @Inject
    EntryTypes types;

    @Inject
    Documents documents;

    @Inject
    PublicAddress address;

    @GET
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @ViewType(View.class)
    @Operation(hidden = true)
    public Response follow(
            @PathParam("type") String name,
            @PathParam("id") String id,
            @BeanParam LanguageRequest request,
            @Context ContainerRequestContext sent) {
        var type = types.findType(name).orElseThrow(() -> noSuchType(name));
        documents.read(type, id);
        var uri = sent.getUriInfo();
        return Redirect.to(address.of(uri) + documentOf(type, id, sent), uri)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The one of the documents about an entry that a request accepts: the page where that is wanted most, as browsers do. */
    private static String documentOf(Class<? extends Entry> type, String id, ContainerRequestContext request) {
        return FormatParameter.prefersHtml(request) ? Entry.pageOf(type, id) : Entry.hrefOf(type, id);
    }

    private Problem noSuchType(String name) {
        var valid = String.join(", ", types.names());
        return Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-type", "value", name, "valid", valid));
    }
}
