package no.innovasjonsbase.pages;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * The model of an HTML page that lists entries: those of a collection, or what a search found.
 *
 * @param address the address of the page, without a query
 * @param title what it is called
 * @param q what is looked for; empty where nothing is
 * @param keep the part of a query that asks for the same, with an ampersand behind it; empty where nothing is looked
 *     for
 * @param total how many were found; null where nobody counted
 * @param better what was likelier meant, as a link; null where nothing was
 * @param groups where to go on, as links with numbers
 * @param items what is listed
 * @param next the cursor of the next page; null at the end
 * @param isFirst whether this is the first page
 * @param choices what it is narrowed down to
 * @param facets what it can be narrowed down to
 */
@TemplateData
public record ListPage(
        String address,
        String title,
        String q,
        String keep,
        Long total,
        Link better,
        List<Link> groups,
        List<Item> items,
        String next,
        boolean isFirst,
        List<Choice> choices,
        List<Facet> facets) {

    /**
     * Something that the page is narrowed down to.
     *
     * @param name the parameter
     * @param facet what people call that
     * @param text what people call the value
     * @param href the address of the page without it, with room for another parameter at its end
     */
    @TemplateData
    public record Choice(String name, String value, String facet, String text, String href) {}

    /**
     * What a page can be narrowed down to.
     *
     * @param links the addresses of the page with a value, each with room for another parameter at its end
     */
    @TemplateData
    public record Facet(String name, List<Link> links) {}

    /**
     * A link.
     *
     * @param count how many entries it leads to; null where that doesn't matter
     */
    @TemplateData
    public record Link(String text, String href, Long count) {}

    /**
     * An entry.
     *
     * @param type what people call its collection; null where all are of one
     * @param text what it is, or where it matched; null where it doesn't say
     * @param isMarkup whether that is HTML
     */
    @TemplateData
    public record Item(Text heading, String href, String type, Text text, boolean isMarkup) {}
}
