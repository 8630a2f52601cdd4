package no.innovasjonsbase.changefeed.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.changefeed.ChangeView;
import no.innovasjonsbase.changefeed.ChangesPage;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.EntryTypes;

/** Writes changes as an Atom feed (RFC 4287), the newest first, in pages (RFC 5005, section 3). */
@ApplicationScoped
class AtomFeed {
    static final String ATOM = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** Characters that no XML document can have (XML 1.0, section 2.2); what they stand in still is to be read. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    private final XMLOutputFactory xml = XMLOutputFactory.newFactory();

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    /**
     * A page of the feed.
     *
     * @param base the absolute address of this server, without a slash at its end
     * @param self the path and query that were asked for
     * @param first those of the first page
     * @param next those of the page after this one; null on the last
     */
    byte[] write(ChangesPage page, String base, String self, String first, String next) {
        var bytes = new ByteArrayOutputStream();
        try {
            var feed = xml.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            feed.writeStartDocument("UTF-8", "1.0");
            feed.writeStartElement("feed");
            feed.writeDefaultNamespace(NAMESPACE);
            feed.writeAttribute("xml:lang", "nb");
            text(feed, "id", base + first);
            text(feed, "title", "Innovasjonsbase");
            text(feed, "updated", timeOf(page));
            link(feed, "self", base + self, ATOM);
            link(feed, "first", base + first, ATOM);
            link(feed, "alternate", base + "/", "text/html");
            if (next != null) {
                link(feed, "next", base + next, ATOM);
            }
            feed.writeStartElement("author");
            text(feed, "name", "Innovasjonsbase");
            text(feed, "uri", base + "/");
            feed.writeEndElement();
            for (var change : page.items()) {
                entry(feed, change, page.epoch(), base);
            }
            feed.writeEndElement();
            feed.writeEndDocument();
            feed.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter feed, ChangeView change, String epoch, String base) throws XMLStreamException {
        var named = (epoch + "/" + change.number()).getBytes(StandardCharsets.UTF_8);
        feed.writeStartElement("entry");
        text(feed, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(named));
        text(feed, "title", headingOf(change));
        text(feed, "updated", change.time().toString());
        link(feed, "alternate", base + change.href(), "application/json");
        category(feed, change.type());
        category(feed, change.operation());
        text(feed, "summary", summaryOf(change));
        feed.writeEndElement();
    }

    private static String summaryOf(ChangeView change) {
        return "%s %s %s, version %d, change %d"
                .formatted(change.type(), change.id(), change.operation(), change.version(), change.number());
    }

    private static String timeOf(ChangesPage page) {
        return String.valueOf(page.modified() == null ? Instant.EPOCH : page.modified());
    }

    /** What the entry is called, in nb where it can be; its id where it is no more. */
    private String headingOf(ChangeView change) {
        if (change.leavesNone()) {
            return change.id();
        }
        try {
            var title =
                    types.require(change.type()).getAnnotation(EntryType.class).title();
            var heading = json.readTree(change.state()).path(title);
            return heading.isMissingNode() ? change.id() : textOf(heading);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A language map is written nb first. */
    private static String textOf(JsonNode heading) {
        return heading.isTextual()
                ? heading.asText()
                : heading.path(heading.fieldNames().next()).asText();
    }

    private static void text(XMLStreamWriter feed, String element, String text) throws XMLStreamException {
        feed.writeStartElement(element);
        feed.writeCharacters(NOT_IN_XML.matcher(text).replaceAll("\ufffd"));
        feed.writeEndElement();
    }

    private static void link(XMLStreamWriter feed, String relation, String address, String type)
            throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", relation);
        feed.writeAttribute("href", address);
        feed.writeAttribute("type", type);
    }

    private static void category(XMLStreamWriter feed, String term) throws XMLStreamException {
        feed.writeEmptyElement("category");
        feed.writeAttribute("term", term);
    }
}
