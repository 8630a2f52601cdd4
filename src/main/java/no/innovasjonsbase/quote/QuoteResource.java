package no.innovasjonsbase.quote;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.editing.Editing;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.request.CreateRequest;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
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

    @Inject
    Editing editing;

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
        return documents.require(Quote.class, id);
    }

    @POST
    @Path("quotes")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createQuote", summary = "Create a quote")
    public WriteResult<QuoteView> create(@BeanParam CreateRequest request, Body<QuoteDraft> body) {
        return editing.create(Quote.class, request, body);
    }

    @PUT
    @Path("quotes/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceQuote", summary = "Create or replace a quote")
    public WriteResult<QuoteView> replace(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<QuoteDraft> body) {
        return editing.replace(Quote.class, id, request, body);
    }

    @PATCH
    @Path("quotes/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeQuote", summary = "Change a quote")
    public WriteResult<QuoteView> change(
            @PathParam("id") String id, @BeanParam ChangeRequest request, Body<QuoteDraft> patch) {
        return editing.change(Quote.class, id, request, patch);
    }

    @DELETE
    @Path("quotes/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteQuote", summary = "Delete a quote")
    public void delete(@PathParam("id") String id, @BeanParam ChangeRequest request) {
        editing.delete(Quote.class, id, request);
    }
}
