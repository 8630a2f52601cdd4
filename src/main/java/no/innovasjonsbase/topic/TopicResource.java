package no.innovasjonsbase.topic;

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

/** The collection of topics. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics", description = "What entries are about, as concepts in the manner of SKOS.")
public class TopicResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("topics")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description = "The topics that entries are about, a page at a time.")
    public Page<Document<TopicView>> list(@BeanParam PageRequest page, @BeanParam TopicQuery query) {
        return listing.page(Topic.class, page, query);
    }

    @GET
    @Path("topics/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getTopic",
            summary = "Read a topic",
            description = "One topic with its labels, its definition and its place among the others.")
    public Document<TopicView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Topic.class, id);
    }
}
