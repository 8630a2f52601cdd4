package no.innovasjonsbase.pages;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.home.CollectionLabels;
import no.innovasjonsbase.home.PageMessages;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.IncomingReferences;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.routes.Routes;

/** The pages that list all entries of a collection that refer to an entry, sorted by their headings. */
@Path(Entry.PAGES + "{" + Routes.COLLECTION + "}/{id}/referrers/{referring}")
public class ReferrersPageResource {
    private static final String CURSOR_SCOPE = "referrers";
    private static final int SIZE = 50;
    /** What stays within the numbers that a database counts with. */
    private static final int LAST = 10_000_000;

    @Inject
    EntryTypes types;

    @Inject
    Documents documents;

    @Inject
    IncomingReferences incoming;

    @Inject
    Headings headings;

    @Inject
    CollectionLabels collections;

    @Inject
    ObjectMapper json;

    /** The pages' template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance referring(
                EntryPage.Link subject,
                EntryPage.Referrers referrers,
                String next,
                boolean isFirst,
                PageMessages messages,
                String language);
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(
            @PathParam(Routes.COLLECTION) String collection,
            @PathParam("id") String id,
            @PathParam("referring") String referring,
            @BeanParam ReferrersRequest request) {
        var type = types.require(collection);
        var from = types.find(referring)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-address")));
        int after = ParameterParser.require(parser -> parser.offset(request.after, CURSOR_SCOPE, LAST));
        var reader = request.language();
        var subject = link(type, documents.require(type, id).read(json, JsonNode.class), reader);
        var found = incoming.ofType(from, type, id, after, SIZE)
                .orElseGet(() -> new IncomingReferences.OfType(from, 0, List.of()));
        var next = after + SIZE < found.total()
                ? new Cursor(List.of(String.valueOf(after + SIZE))).encode(CURSOR_SCOPE)
                : null;
        return Templates.referring(
                        subject,
                        referrers(found, reader),
                        next,
                        after == 0,
                        PageMessages.in(reader),
                        reader.toLanguageTag())
                .render();
    }

    private EntryPage.Referrers referrers(IncomingReferences.OfType found, Locale reader) {
        var read = documents.findAll(found.hrefs());
        return new EntryPage.Referrers(
                Entry.collectionOf(found.type()),
                collections.of(Entry.typeOf(found.type()), reader),
                found.hrefs().stream()
                        .map(href -> link(found.type(), read.get(href).read(json, JsonNode.class), reader))
                        .toList(),
                found.total());
    }

    private EntryPage.Link link(Class<? extends Entry> type, JsonNode entry, Locale reader) {
        return new EntryPage.Link(
                headings.of(entry, reader).shortened(),
                Entry.pageOf(type, entry.path("id").asText()));
    }
}
