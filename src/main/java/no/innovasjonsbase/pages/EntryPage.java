package no.innovasjonsbase.pages;

import java.util.List;

import io.quarkus.qute.TemplateData;

import no.innovasjonsbase.picture.Graph;
import no.innovasjonsbase.platform.entry.Entry;

/**
 * What the page of an entry shows, in the words of its reader.
 *
 * @param title what the entry is known by
 * @param titleNotes the numbers of the sources that carry the title
 * @param description what it is, in a sentence or two; null where it doesn't say
 * @param collection the name of its collection
 * @param collectionLabel what people call that
 * @param href its address in the API
 * @param iri the permanent IRI, absolute
 * @param rows its properties
 * @param picture what it is tied to
 * @param referrers what refers to it, by type
 * @param sources where it comes from, in the order of their numbers
 * @param missing what is known to be missing
 * @param version its version
 * @param changed when it was last changed
 * @param formats the formats that it can be read in besides JSON
 * @param reference how to cite it, on a line
 * @param linkedData the entry in the words of schema.org, as a script element holds it
 */
@TemplateData
public record EntryPage(
        Text title,
        List<Integer> titleNotes,
        Text description,
        String collection,
        String collectionLabel,
        String href,
        String iri,
        List<Row> rows,
        Graph picture,
        List<Referrers> referrers,
        List<Source> sources,
        List<Missing> missing,
        int version,
        Time changed,
        List<Alternate> formats,
        String reference,
        String linkedData) {

    /** The address of the page. */
    public String address() {
        return Entry.PAGES + href.substring(Entry.ROOT.length());
    }

    /**
     * Entries of a type that refer to the entry.
     *
     * @param collection the name of their collection
     * @param label what people call that
     * @param entries the first of them
     * @param total how many there are
     */
    @TemplateData
    public record Referrers(String collection, String label, List<Link> entries, long total) {
        /** Whether there are others. */
        public boolean hasMore() {
            return total > entries.size();
        }
    }

    /** A link to the page of an entry. */
    @TemplateData
    public record Link(Text heading, String href) {}

    /** A property and what it holds. */
    @TemplateData
    public record Row(String label, List<Value> values) {}

    /**
     * One value of a property: a text, a link, a time, or an object with properties of its own.
     *
     * @param text null for an object
     * @param href where a link leads; null for others
     * @param time the time as machines read it; null for others
     * @param rows the properties of an object, or what is said of a link; empty for others
     * @param notes the numbers of the sources that carry it
     * @param isUnsourced whether its source is yet to be found
     */
    @TemplateData
    public record Value(
            Text text, String href, String time, List<Row> rows, List<Integer> notes, boolean isUnsourced) {}

    /**
     * A source of the entry.
     *
     * @param entry the source, as a link; null where the words are the base's own or there is none
     * @param locator where in it; null where nobody has said
     * @param relation how the entry relates to it
     * @param note null where there is none
     */
    @TemplateData
    public record Source(int number, Value entry, String locator, String relation, Text note) {}

    /**
     * What is missing of an entry.
     *
     * @param what what of its properties
     * @param properties the properties that lack it
     */
    @TemplateData
    public record Missing(String what, List<String> properties) {}

    /**
     * An instant.
     *
     * @param instant as machines read it
     */
    @TemplateData
    public record Time(String instant, String text) {}

    /**
     * A format that the entry can be read in.
     *
     * @param name as it is asked for
     */
    @TemplateData
    public record Alternate(String name, String mediaType) {}
}
