package no.innovasjonsbase.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.home.CollectionLabels;
import no.innovasjonsbase.home.PageMessages;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.entry.listing.Sorts;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.response.DependsOnSearchIndex;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewOptions;
import no.innovasjonsbase.search.api.Search;
import no.innovasjonsbase.search.api.SearchPage;
import no.innovasjonsbase.search.api.SearchRequest;

/** The pages that list entries: those of a collection, and what a search finds in all of them. */
@Path("/pages")
public class ListPageResource {
    private static final String ADDRESS = "/pages";
    private static final String LIMIT = "50";

    @Inject
    EntryTypes types;

    @Inject
    CollectionLabels labels;

    @Inject
    Headings headings;

    @Inject
    Listing listing;

    @Inject
    Search search;

    @Inject
    StructuredData structuredData;

    @Inject
    CollectionFacets facets;

    @Inject
    ViewOptions options;

    @Inject
    Faults faults;

    @Inject
    ObjectMapper json;

    /** The pages' template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance listed(ListPage page, String linkedData, PageMessages messages, String language);
    }

    /** The order by heading, of what facets leave. */
    private record ByHeading(String property, CollectionFacets.Narrowed narrowed) implements ListQuery {
        @Override
        public Sorts sorts() {
            return Sorts.by(property);
        }

        @Override
        public void restrict(FilterBuilder where) {
            if (narrowed.isChosen()) {
                where.found(narrowed.query(), narrowed.ids());
            }
        }
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String all(@BeanParam PagesRequest request, UriInfo uri) {
        var reader = reader(request);
        return render(isSearch(request) ? found(request, reader) : collections(request, reader), reader, uri);
    }

    @GET
    @Path("{" + Routes.COLLECTION + "}")
    @PermitAll
    @DependsOnSearchIndex
    @Transactional
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String collection(
            @PathParam(Routes.COLLECTION) String collection, @BeanParam CollectionPageRequest request, UriInfo uri) {
        var reader = reader(request);
        return render(listed(types.require(collection), request, reader), reader, uri);
    }

    /** The language of the reader, which the words looked for are in as well. */
    private Locale reader(PagesRequest request) {
        var reader = request.language();
        options.choose(List.of(reader.toLanguageTag()), Set.of(), List.of(), Optional.empty());
        return reader;
    }

    private String render(ListPage page, Locale reader, UriInfo uri) {
        return Templates.listed(
                        page, structuredData.of(page, reader, uri), PageMessages.in(reader), reader.toLanguageTag())
                .render();
    }

    private static boolean isSearch(PagesRequest request) {
        return request.q != null && !request.q.isEmpty();
    }

    private ListPage collections(PagesRequest request, Locale reader) {
        if (request.after != null) {
            faults.query("after", "cursor-unreadable");
        }
        faults.throwIfAny();
        var groups = types.counts().entrySet().stream()
                .map(count ->
                        new ListPage.Link(labelOf(count.getKey(), reader), addressOf(count.getKey()), count.getValue()))
                .toList();
        return new ListPage(
                ADDRESS,
                PageMessages.in(reader).of("entry.all"),
                "",
                "",
                null,
                null,
                groups,
                List.of(),
                null,
                true,
                List.of(),
                List.of());
    }

    private ListPage found(PagesRequest request, Locale reader) {
        var asked = new SearchRequest();
        asked.q = request.q;
        asked.after = request.after;
        asked.lang = reader.toLanguageTag();
        asked.facets = "type";
        var found = search.page(asked);
        var keep = keep(request);
        var groups = found.facets().type().stream()
                .map(count -> {
                    var collection = Entry.collectionOf(types.require(count.value()));
                    return new ListPage.Link(
                            labelOf(collection, reader), addressOf(collection) + "?" + keep, count.count());
                })
                .toList();
        return new ListPage(
                ADDRESS,
                PageMessages.in(reader).of("search"),
                request.q,
                keep,
                found.total(),
                found.didYouMean() == null
                        ? null
                        : new ListPage.Link(found.didYouMean(), ADDRESS + "?" + keep(found.didYouMean()), null),
                groups,
                found.items().stream().map(hit -> item(hit, reader)).toList(),
                found.next(),
                request.after == null,
                List.of(),
                List.of());
    }

    private ListPage.Item item(SearchPage.Hit hit, Locale reader) {
        var collection = Entry.collectionOf(types.require(hit.type()));
        var heading = hit.language() == null ? Text.of(hit.title()) : Text.in(hit.language(), hit.title(), reader);
        var match = hit.match();
        return new ListPage.Item(
                heading.shortened(),
                Entry.PAGES + collection + "/" + hit.id(),
                labelOf(collection, reader),
                match == null
                        ? null
                        : match.language() == null
                                ? Text.of(match.fragment())
                                : Text.in(match.language(), match.fragment(), reader),
                true);
    }

    private ListPage listed(Class<? extends Entry> type, CollectionPageRequest request, Locale reader) {
        var property = Headings.propertyOf(type);
        var narrowed = facets.narrow(type, request, reader);
        var asked = new PageRequest();
        asked.q = request.q;
        asked.after = request.after;
        asked.limit = LIMIT;
        asked.sort = isSearch(request) ? null : property;
        var page = listing.<View>page(type, asked, new ByHeading(property, narrowed));
        return new ListPage(
                addressOf(Entry.collectionOf(type)),
                labelOf(Entry.collectionOf(type), reader),
                isSearch(request) ? request.q : "",
                narrowed.query(),
                narrowed.isChosen() || isSearch(request) ? narrowed.total() : null,
                null,
                List.of(),
                page.items().stream()
                        .map(document -> item(type, document, reader))
                        .toList(),
                page.next(),
                request.after == null,
                narrowed.choices(),
                narrowed.facets());
    }

    private ListPage.Item item(Class<? extends Entry> type, Document<View> document, Locale reader) {
        var entry = document.read(json, JsonNode.class);
        return new ListPage.Item(
                headings.of(entry, reader).shortened(),
                Entry.pageOf(type, document.id()),
                null,
                headings.descriptionOf(entry, reader),
                false);
    }

    private String labelOf(String collection, Locale reader) {
        return labels.of(Entry.typeOf(types.require(collection)), reader);
    }

    private static String addressOf(String collection) {
        return Entry.PAGES + collection;
    }

    private static String keep(PagesRequest request) {
        return keep(request.q);
    }

    private static String keep(String q) {
        return "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&";
    }
}
