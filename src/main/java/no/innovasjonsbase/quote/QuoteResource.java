package no.innovasjonsbase.quote;

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

/** The collection of quotes. */
@Path("/api/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes", description = "What someone said, word for word or not.")
public class QuoteResource {
    @Inject
    Listing listing;

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listQuotes", summary = "List quotes", description = "The quotes, a page at a time.")
    public Page<QuoteView> list(@BeanParam PageRequest page, @BeanParam QuoteQuery query) {
        return listing.page(Quote.class, page, query).map(QuoteView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getQuote",
            summary = "Read a quote",
            description = "One quote: who said it, when and as what.")
    public QuoteView get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return QuoteView.of(Quote.require(id));
    }
}
