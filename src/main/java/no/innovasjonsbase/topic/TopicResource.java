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

import no.innovasjonsbase.platform.entry.Listing;
import no.innovasjonsbase.platform.http.Page;
import no.innovasjonsbase.platform.http.PageRequest;
import no.innovasjonsbase.platform.http.ViewRequest;

/** The collection of topics. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics", description = "What entries are about, as concepts in the manner of SKOS.")
public class TopicResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description = "The topics that entries are about, a page at a time.")
    public Page<TopicView> list(@BeanParam PageRequest page, @BeanParam TopicQuery query) {
        return listing.page(Topic.class, page, query).map(TopicView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getTopic",
            summary = "Read a topic",
            description = "One topic with its labels, its definition and its place among the others.")
    public TopicView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return TopicView.of(Topic.require(id));
    }
}
