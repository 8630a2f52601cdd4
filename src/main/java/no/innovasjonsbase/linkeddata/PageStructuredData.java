package no.innovasjonsbase.linkeddata;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.http.server.PublicAddress;

/** Structured data of pages: schema.org JSON-LD of the site, its pages and lists. */
@ApplicationScoped
public class PageStructuredData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Inject
    PublicAddress address;

    /**
     * A link, as one of a path or a list.
     *
     * @param path below the public address
     */
    public record Link(String name, String path) {}

    /** All pages together. */
    public ObjectNode site(String name, UriInfo request) {
        var home = address.of(request) + "/";
        return JSON.objectNode()
                .put("@type", "WebSite")
                .put("@id", home)
                .put("name", name)
                .put("url", home);
    }

    /**
     * A page of the site.
     *
     * @param type a class that is a WebPage
     * @param path below the public address
     * @param trail the way to it that it shows
     */
    public ObjectNode page(
            String type, String path, String language, ObjectNode site, List<Link> trail, UriInfo request) {
        var url = address.of(request) + path;
        var page = JSON.objectNode()
                .put("@type", type)
                .put("@id", url)
                .put("url", url)
                .put("inLanguage", language);
        page.set("isPartOf", site);
        page.set("breadcrumb", list("BreadcrumbList", trail, request));
        return page;
    }

    /**
     * A list of links in their order.
     *
     * @param type a class that is an ItemList
     */
    public ObjectNode list(String type, List<Link> links, UriInfo request) {
        var list = JSON.objectNode().put("@type", type);
        var items = list.putArray("itemListElement");
        for (var link : links) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", items.size())
                    .put("name", link.name())
                    .put("item", address.of(request) + link.path());
        }
        return list;
    }

    /** What stands in a script element: HTML takes no part of it for markup. */
    public static String script(ObjectNode node) {
        return JSON.objectNode()
                .put("@context", "https://schema.org")
                .<ObjectNode>setAll(node)
                .toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
