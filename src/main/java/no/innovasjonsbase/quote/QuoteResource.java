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

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;

/** The collection of quotes. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes", description = "What someone said, word for word or not.")
public class QuoteResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("quotes")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(operationId = "listQuotes", summary = "List quotes", description = "The quotes, a page at a time.")
    public Page<Document<QuoteView>> list(@BeanParam PageRequest page, @BeanParam QuoteQuery query) {
        return listing.page(Quote.class, page, query);
    }

    @GET
    @Path("quotes/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getQuote",
            summary = "Read a quote",
            description = "One quote: who said it, when and as what.")
    public Document<QuoteView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Quote.class, id);
    }
}
