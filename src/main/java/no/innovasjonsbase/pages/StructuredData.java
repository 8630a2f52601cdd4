package no.innovasjonsbase.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.catalog.CatalogSettings;
import no.innovasjonsbase.home.PageMessages;
import no.innovasjonsbase.linkeddata.PageStructuredData;
import no.innovasjonsbase.linkeddata.PageStructuredData.Link;
import no.innovasjonsbase.linkeddata.SchemaOrgConverter;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.view.Document;

/** What pages say to search engines: structured data in the words of schema.org, as JSON-LD in a script element. */
@ApplicationScoped
class StructuredData {
    private static final String ALL = "/pages";

    @Inject
    SchemaOrgConverter schemaOrg;

    @Inject
    PageStructuredData structuredData;

    @Inject
    CatalogSettings settings;

    /**
     * An entry and its page.
     *
     * @param entry its document, read
     * @param title what it is known by
     * @param collectionLabel what people call its collection
     * @param headings what the entries that it refers to are known by, by their addresses
     */
    String of(
            Document<?> document,
            ObjectNode entry,
            Class<? extends Entry> type,
            Text title,
            String collectionLabel,
            Map<String, Text> headings,
            Locale reader,
            UriInfo uri) {
        var node = schemaOrg.of(entry, reader, uri, href -> nameOf(headings.get(href), href));
        var trail = List.of(
                new Link(PageMessages.in(reader).of("entry.all"), ALL),
                new Link(collectionLabel, Entry.PAGES + Entry.collectionOf(type)));
        var page = page("WebPage", Entry.pageOf(type, document.id()), trail, reader, uri)
                .put("dateModified", document.updatedAt().toString())
                .put("license", settings.licence());
        putIfAbsent(node, "name", title.shortened().text());
        putIfAbsent(node, "url", page.path("url").asText());
        return PageStructuredData.script(node.set("mainEntityOfPage", page));
    }

    /** A page that lists entries. */
    String of(ListPage listed, Locale reader, UriInfo uri) {
        var home = new Link(PageMessages.in(reader).of("title"), "/");
        var all = new Link(PageMessages.in(reader).of("entry.all"), ALL);
        var items = listed.items().stream()
                .map(item -> new Link(item.heading().text(), item.href()))
                .toList();
        var isSearch = !listed.q().isEmpty();
        var trail = listed.address().equals(ALL) ? List.of(home) : List.of(home, all);
        var page = page(isSearch ? "SearchResultsPage" : "CollectionPage", listed.address(), trail, reader, uri)
                .put("name", listed.title());
        if (!items.isEmpty()) {
            page.set("mainEntity", structuredData.list("ItemList", items, uri));
        }
        return PageStructuredData.script(page);
    }

    private ObjectNode page(String type, String path, List<Link> trail, Locale reader, UriInfo uri) {
        var site = structuredData.site(PageMessages.in(reader).of("title"), uri);
        return structuredData.page(type, path, reader.toLanguageTag(), site, trail, uri);
    }

    private static String nameOf(Text heading, String href) {
        return heading == null
                ? href.substring(href.lastIndexOf('/') + 1)
                : heading.shortened().text();
    }

    private static void putIfAbsent(ObjectNode node, String property, String text) {
        if (!node.has(property)) {
            node.put(property, text);
        }
    }
}
