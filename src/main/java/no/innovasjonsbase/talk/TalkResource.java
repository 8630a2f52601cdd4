package no.innovasjonsbase.talk;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
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
        return documents.read(Talk.class, id);
    }
}
