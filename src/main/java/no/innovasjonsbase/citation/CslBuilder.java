package no.innovasjonsbase.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.value.TimeZone;

/** Makes the CSL item of an entry, of its JSON and the terms of its type. */
final class CslBuilder {
    static final String BASE = "Innovasjonsbase";

    /** The types of CSL whose publisher is known as what they are contained in: a journal, a newspaper, a site. */
    private static final Set<String> CONTAINED =
            Set.of("article", "article-journal", "article-magazine", "article-newspaper", "post-weblog", "webpage");

    /** The entry itself, as a path. */
    private static final String ENTRY = ".";

    private static final ZoneId NORWAY = ZoneId.of(TimeZone.NORWAY);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode entry;
    private final CitationTerms terms;
    private final ReferencedEntryLoader referencedEntries;
    private final List<String> languages;

    /**
     * A builder of one item.
     *
     * @param entry its JSON as GET sends it
     * @param referencedEntries finds the entries that it refers to
     */
    CslBuilder(JsonNode entry, CitationTerms terms, ReferencedEntryLoader referencedEntries, List<String> languages) {
        this.entry = entry;
        this.terms = terms;
        this.referencedEntries = referencedEntries;
        this.languages = withWorkLanguage(languages);
    }

    /** What is cited itself is called as on its title page, whatever the reader speaks. */
    private List<String> withWorkLanguage(List<String> others) {
        var own = terms.itself() ? text("language") : "";
        return own.isEmpty()
                ? others
                : Stream.concat(Stream.of(own), others.stream()).toList();
    }

    /**
     * The item.
     *
     * @param title the property that the type says is its title
     * @param iri the permanent IRI
     * @param version where it is told which version is cited; null where it isn't
     */
    CslItem build(String title, String iri, String version) {
        var item = JSON.objectNode();
        var number = text("meta.version");
        var id = entry.get("type").asText() + "-" + entry.get("id").asText();
        item.put("id", version == null ? id : id + "-v" + number);
        item.put("type", type());
        put(item, "title", title);
        putNames(item, "author");
        putDate(item, "issued", terms.itself() ? new String[0] : new String[] {"meta.updatedAt"});
        put(item, "event-title");
        // What it was called before CSL 1.0.2; styles still read that.
        if (item.has("event-title")) {
            item.set("event", item.get("event-title"));
        }
        put(item, "event-place");
        putPublisher(item);
        put(item, "abstract");
        putLanguage(item, title);
        List.of("DOI", "ISBN", "ISSN", "URL").forEach(variable -> put(item, variable));
        item.putIfAbsent("URL", JSON.textNode(iri));
        if (version != null && !terms.itself()) {
            item.put("version", number);
        }
        putOrigin(item, iri, version);
        return new CslItem(item);
    }

    private String type() {
        return terms.kind() == null ? terms.type() : terms.types().getOrDefault(text(terms.kind()), terms.type());
    }

    private void put(ObjectNode item, String variable, String... otherwise) {
        first(variable, otherwise).flatMap(this::text).ifPresent(text -> item.put(variable, text));
    }

    private void putNames(ObjectNode item, String variable) {
        var names = JSON.arrayNode();
        for (var path : terms.paths(variable)) {
            if (names.isEmpty()) {
                at(path).map(this::name).flatMap(Optional::stream).forEach(names::add);
            }
        }
        if (!names.isEmpty()) {
            item.set(variable, names);
        }
    }

    private void putDate(ObjectNode item, String variable, String... otherwise) {
        for (var path : terms.paths(variable, otherwise)) {
            var parts = JSON.arrayNode();
            for (var end : path.split("/")) {
                at(end).limit(1).map(CslBuilder::dateParts).forEach(parts::add);
            }
            if (!parts.isEmpty()) {
                item.putObject(variable).set("date-parts", parts);
                return;
            }
        }
    }

    private void putPublisher(ObjectNode item) {
        var variable = CONTAINED.contains(item.get("type").asText()) ? "container-title" : "publisher";
        var publisher = first("publisher").flatMap(this::text);
        if (publisher.isPresent() || !terms.itself()) {
            item.put(variable, publisher.orElse(BASE));
        }
    }

    /** That of the title: styles have a say in its capitals. */
    private void putLanguage(ObjectNode item, String title) {
        var own = first("language").flatMap(this::text);
        own.or(() -> first("title", title).flatMap(this::tag)).ifPresent(tag -> item.put("language", tag));
    }

    /** Where the base tells of it, and in which version. */
    private void putOrigin(ObjectNode item, String iri, String version) {
        var said = new ArrayList<String>();
        if (terms.itself()) {
            item.put("source", BASE);
            said.add(iri);
        }
        if (version != null) {
            said.add("Version " + text("meta.version") + ", " + text("meta.updatedAt") + ": " + version);
        }
        if (!said.isEmpty()) {
            item.put("note", String.join("; ", said));
        }
    }

    // --- Values -----------------------------------------------------------------------------------------------------

    private Optional<JsonNode> first(String variable, String... otherwise) {
        return terms.paths(variable, otherwise).stream().flatMap(this::at).findFirst();
    }

    /** What stands at a path of property names, each element of a list in its turn. */
    private Stream<JsonNode> at(String path) {
        var found = Stream.of(entry);
        if (!path.equals(ENTRY)) {
            for (var name : path.split("\\.")) {
                found = found.flatMap(node -> elements(property(node, name)));
            }
        }
        return found;
    }

    private JsonNode property(JsonNode node, String name) {
        return node.has(name) ? node.get(name) : referencedEntries.whole(node).path(name);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false);
        }
        return node.isMissingNode() || node.isNull() ? Stream.empty() : Stream.of(node);
    }

    private String text(String path) {
        return at(path).map(JsonNode::asText).findFirst().orElse("");
    }

    private Optional<String> text(JsonNode node) {
        return node.isObject() ? tag(node).map(tag -> node.get(tag).asText()) : Optional.of(node.asText());
    }

    /** The language of the entry of a language map that suits best. */
    private Optional<String> tag(JsonNode node) {
        var tags = node.properties().stream().map(Map.Entry::getKey).toList();
        return node.isObject() ? LanguageMap.bestOf(tags, languages) : Optional.empty();
    }

    /** The name of a person or a body: of an entry, or as it was on a day, with the person it was. */
    private Optional<ObjectNode> name(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(literal(node.asText()));
        }
        var whole = referencedEntries.whole(node);
        if (whole.has("familyName")) {
            return Optional.of(person(whole));
        }
        var name = whole.path("name");
        var speaker = referencedEntries.whole(whole.path("speaker"));
        if (name.isMissingNode()) {
            return speaker.isObject() ? name(speaker) : Optional.empty();
        }
        if (name.isTextual()) {
            var isAsToday = speaker.has("familyName") && speaker.path("name").equals(name);
            return Optional.of(isAsToday ? person(speaker) : literal(name.asText()));
        }
        return text(name).map(CslBuilder::literal);
    }

    /** A speaker's name, as the person writes it. */
    private static ObjectNode person(JsonNode speaker) {
        var family = speaker.get("familyName").asText();
        var written = speaker.path("authorName").asText("");
        var given = written.endsWith(" " + family)
                ? written.substring(0, written.length() - family.length()).strip()
                : speaker.path("givenName").asText("");
        if (!written.isEmpty() && !written.endsWith(" " + family)) {
            return literal(written);
        }
        var name = JSON.objectNode().put("family", family);
        return given.isEmpty() ? name : name.put("given", given);
    }

    private static ObjectNode literal(String name) {
        return JSON.objectNode().put("literal", name);
    }

    /** Year, month and day of a date or a local time as exact as it is known, or of an instant on the calendar of Norway. */
    private static JsonNode dateParts(JsonNode node) {
        var text = node.asText();
        var day = text.endsWith("Z")
                ? LocalDate.ofInstant(Instant.parse(text), NORWAY).toString()
                : text.split("T")[0];
        var parts = JSON.arrayNode();
        for (var part : day.split("-")) {
            parts.add(Integer.parseInt(part));
        }
        return parts;
    }
}
