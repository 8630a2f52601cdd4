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

import no.innovasjonsbase.platform.entry.Listing;
import no.innovasjonsbase.platform.http.Page;
import no.innovasjonsbase.platform.http.PageRequest;
import no.innovasjonsbase.platform.http.ViewRequest;

/** The collection of talks. */
@Path("/api/v1/talks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talks", description = "What was held at a conference, and by whom.")
public class TalkResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listTalks",
            summary = "List talks",
            description = "The talks of all conferences, a page at a time.")
    public Page<TalkView> list(@BeanParam PageRequest page, @BeanParam TalkQuery query) {
        return listing.page(Talk.class, page, query).map(TalkView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getTalk",
            summary = "Read a talk",
            description = "One talk: who held it, where and on what.")
    public TalkView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return TalkView.of(Talk.require(id));
    }
}
