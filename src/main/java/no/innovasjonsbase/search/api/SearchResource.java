package no.innovasjonsbase.search.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.http.response.DependsOnSearchIndex;
import no.innovasjonsbase.search.index.IndexLifecycle;
import no.innovasjonsbase.search.index.IndexStatus;

/** REST endpoint of full-text search and suggestions over entries of all types. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Entries of all types by words, bokmål, nynorsk and English.")
public class SearchResource {
    @Inject
    Search search;

    @Inject
    Suggest suggest;

    @Inject
    IndexLifecycle lifecycle;

    @GET
    @Path("search")
    @PermitAll
    @DependsOnSearchIndex
    @Operation(
            operationId = "search",
            summary = "Search all entries",
            description = "The entries that have the words asked for, best first. Words are found in every form, in "
                    + "bokmål and nynorsk, within compounds, and written without æ, ø and å.")
    public SearchPage search(@BeanParam SearchRequest request) {
        return search.page(request);
    }

    @GET
    @Path("suggest")
    @PermitAll
    @DependsOnSearchIndex
    @Operation(
            operationId = "suggest",
            summary = "Complete what someone is typing",
            description = "The entries whose name, title or label has words that begin with what was typed, likeliest "
                    + "first: people, organizations and topics before what was said.")
    public Suggestions suggest(@BeanParam SuggestRequest request) {
        return suggest.suggestions(request);
    }

    @GET
    @Path("search/index")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            operationId = "getSearchIndex",
            summary = "See how the search index stands",
            description = "How many of the base's changes the index holds, and how far a new one is.")
    public IndexStatus index() {
        return lifecycle.status();
    }

    @POST
    @Path("search/reindex")
    @RolesAllowed(Role.ADMINS)
    @ResponseStatus(202)
    @Operation(
            operationId = "reindex",
            summary = "Make the search index anew",
            description =
                    "Begins to make a new index, which takes the place of the old one when it is done; until then "
                            + "the old one answers and is kept in step. Where one is being made already, that goes on.")
    @APIResponseSchema(
            value = IndexStatus.class,
            responseCode = "202",
            responseDescription = "How the index stands, and how far the new one is.")
    public IndexStatus reindex() {
        lifecycle.rebuild();
        return lifecycle.status();
    }
}
