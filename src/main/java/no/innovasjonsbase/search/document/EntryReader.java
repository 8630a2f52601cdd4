package no.innovasjonsbase.search.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.DocumentLookup;

/**
 * Converts stored documents of entries into index documents. It knows no type: texts are language maps and the few properties that hold
 * names, references are objects with an address. So a new type can be found without a line here.
 *
 * <p>One reader serves one batch: it remembers the entries that others refer to.
 */
public final class EntryReader {
    /** Where an entry comes from, and what is said of it elsewhere, is not what it says. */
    private static final Set<String> PASSED_OVER =
            Set.of("id", "href", "type", "meta", "citations", "links", "identifiers");

    /** Properties that hold a name as plain text. */
    private static final Set<String> NAMES = Set.of("name", "abbreviation", "authors", "publisher", "orgnr");

    /** Those of them that an entry itself is called. */
    private static final Set<String> OWN_NAMES = Set.of("name", "abbreviation", "orgnr");

    /** Properties that say something as plain text. */
    private static final Set<String> PLAIN_TEXTS = Set.of("venue", "address", "city");

    /** Language maps of what an entry is called besides its title. */
    private static final Set<String> OTHER_LABELS = Set.of("altLabels", "earlierNames");

    /** The time of an entry that has none itself is that of the first of these. */
    private static final List<String> PLACED_IN = List.of("conference", "saidIn", "origin");

    /** What people look up by name, likeliest first. */
    private static final List<String> SUGGESTED = List.of(
            "speaker",
            "organization",
            "topic",
            "conference",
            "series",
            "initiative",
            "talk",
            "panel",
            "source",
            "principle",
            "quote");

    private static final int FARTHEST = 3;
    private static final int MAX_YEARS = 50;
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");

    private final EntryTypes types;
    private final DocumentLookup documents;
    private final ObjectMapper json;
    private final Map<String, JsonNode> known = new HashMap<>();

    public EntryReader(EntryTypes types, DocumentLookup documents, ObjectMapper json) {
        this.types = types;
        this.documents = documents;
        this.json = json;
    }

    /** The entries with these addresses as the index has them; those that don't exist are missing. */
    public List<IndexedEntry> read(Collection<String> hrefs) {
        fetch(hrefs);
        return indexed(hrefs);
    }

    /** Entries as the index has them, of which the views are known by address. */
    public List<IndexedEntry> read(Map<String, JsonNode> views) {
        known.putAll(views);
        return indexed(views.keySet());
    }

    private List<IndexedEntry> indexed(Collection<String> hrefs) {
        var entries = hrefs.stream().map(known::get).filter(Objects::nonNull).toList();
        fetch(entries.stream().flatMap(entry -> referencesIn(entry).stream()).collect(Collectors.toSet()));
        return entries.stream().map(this::indexed).toList();
    }

    private void fetch(Collection<String> hrefs) {
        var missing = hrefs.stream()
                .filter(href -> !known.containsKey(href))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(href -> known.put(href, null));
            documents
                    .findAll(missing)
                    .forEach((href, document) -> known.put(href, document.read(json, JsonNode.class)));
        }
    }

    private IndexedEntry indexed(JsonNode view) {
        var entry = new IndexedEntry();
        entry.href = view.get("href").asText();
        entry.id = view.get("id").asText();
        entry.type = view.get("type").asText();
        entry.references = List.copyOf(referencesIn(view));
        entry.topics = idsIn(entry.references, "topics");
        entry.organizations = idsIn(entry.references, "organizations");
        entry.passages = passagesOf(view);
        entry.shown = Passage.write(entry.passages, json);
        timeOf(view, 0).ifPresent(time -> {
            entry.firstDay = time.from();
            entry.lastDay = time.to();
            entry.years = IntStream.rangeClosed(time.from().getYear(), time.to().getYear())
                    .limit(MAX_YEARS)
                    .boxed()
                    .toList();
        });
        var hint = new Hint(this::titlesOf).of(view, entry.years);
        entry.hint = hint.isEmpty() ? null : json.valueToTree(hint).toString();
        entry.suggestedAt = suggestedAt(entry);
        return entry;
    }

    private Map<String, String> titlesOf(String href) {
        return Optional.ofNullable(known.get(href))
                .map(view -> Passage.titlesIn(passagesOf(view)))
                .orElse(Map.of());
    }

    /** What people look up by name comes before what was said, and what is short before what is long. */
    private static int suggestedAt(IndexedEntry entry) {
        var title = Passage.titlesIn(entry.passages).values().stream()
                .mapToInt(String::length)
                .min()
                .orElse(0);
        var place = SUGGESTED.indexOf(entry.type);
        return (place < 0 ? SUGGESTED.size() : place) * 1000 + Math.min(title, 999);
    }

    // --- Texts -----------------------------------------------------------------------------------------------------

    private List<Passage> passagesOf(JsonNode view) {
        var title = titleOf(view);
        var passages = new ArrayList<Passage>();
        walk(view, "", (path, node) -> addTexts(path, node, title, passages));
        walk(view, "", (path, node) -> addRelated(path, node, passages));
        return passages.stream().distinct().toList();
    }

    private String titleOf(JsonNode view) {
        return types.require(view.get("type").asText())
                .getAnnotation(EntryType.class)
                .title();
    }

    private static void addTexts(String path, JsonNode node, String title, List<Passage> passages) {
        var first = path.split("\\.")[0];
        var last = path.substring(path.lastIndexOf('.') + 1);
        var isName = NAMES.contains(last) || OTHER_LABELS.contains(first);
        // A name further in, as of someone who appears, and an author's is what the entry says, not what it is called.
        var isOwnName = OWN_NAMES.contains(path) || OTHER_LABELS.contains(first);
        var role = path.equals(title) ? Passage.Role.TITLE : isOwnName ? Passage.Role.NAME : Passage.Role.TEXT;
        if (node.isTextual() && (isName || PLAIN_TEXTS.contains(last))) {
            passages.add(new Passage(role, path, null, node.asText()));
        } else if (isLanguageMap(node)) {
            node.properties().forEach(text -> texts(text.getValue())
                    .forEach(value -> passages.add(new Passage(role, path, text.getKey(), value))));
        }
    }

    private void addRelated(String path, JsonNode node, List<Passage> passages) {
        if (isReference(node) && known.get(node.get("href").asText()) != null) {
            var other = known.get(node.get("href").asText());
            var title = other.path(titleOf(other));
            if (title.isTextual()) {
                passages.add(new Passage(Passage.Role.RELATED, path, null, title.asText()));
            }
            title.properties()
                    .forEach(text -> passages.add(new Passage(
                            Passage.Role.RELATED,
                            path,
                            text.getKey(),
                            text.getValue().asText())));
        }
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isArray()
                ? IntStream.range(0, value.size()).mapToObj(i -> value.get(i).asText())
                : Stream.of(value.asText());
    }

    private static boolean isLanguageMap(JsonNode node) {
        return node.isObject()
                && !node.isEmpty()
                && node.properties().stream()
                        .allMatch(text -> TAG.matcher(text.getKey()).matches()
                                && (text.getValue().isTextual() || isTexts(text.getValue())));
    }

    private static boolean isTexts(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isTextual();
    }

    // --- References ------------------------------------------------------------------------------------------------

    private static Set<String> referencesIn(JsonNode view) {
        var found = new LinkedHashSet<String>();
        walk(view, "", (path, node) -> {
            if (isReference(node)) {
                found.add(node.get("href").asText());
            }
        });
        return found;
    }

    private static boolean isReference(JsonNode node) {
        return node.path("href").isTextual() && node.path("id").isTextual();
    }

    private static List<String> idsIn(List<String> hrefs, String collection) {
        var start = Entry.ROOT + collection + "/";
        return hrefs.stream()
                .filter(href -> href.startsWith(start))
                .map(href -> href.substring(start.length()))
                .toList();
    }

    /** Shows every property's value with its path, elements of arrays with the path of the array. */
    private static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> visitor) {
        if (node.isArray()) {
            node.forEach(element -> walk(element, path, visitor));
            return;
        }
        if (!path.isEmpty()) {
            visitor.accept(path, node);
        }
        if (node.isObject() && (path.isEmpty() || !isReference(node) && !isLanguageMap(node))) {
            node.properties().stream()
                    .filter(property -> !PASSED_OVER.contains(property.getKey()))
                    .forEach(property -> walk(
                            property.getValue(),
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                            visitor));
        }
    }

    // --- Time ------------------------------------------------------------------------------------------------------

    /** The days that an entry is about. */
    private record Time(LocalDate from, LocalDate to) {}

    private Optional<Time> timeOf(JsonNode view, int distance) {
        var own = Stream.of(List.of("startDate", "endDate"), List.of("from", "to"), List.of("published", "published"))
                .map(ends -> timeBetween(view.path(ends.get(0)), view.path(ends.get(1))))
                .flatMap(Optional::stream)
                .findFirst();
        return own.isPresent() || distance == FARTHEST
                ? own
                : PLACED_IN.stream()
                        .map(place -> view.path(place).path("href"))
                        .filter(JsonNode::isTextual)
                        .map(href -> timeOf(require(href.asText()), distance + 1))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private JsonNode require(String href) {
        fetch(List.of(href));
        return Optional.ofNullable(known.get(href)).orElseGet(json::createObjectNode);
    }

    private static Optional<Time> timeBetween(JsonNode from, JsonNode to) {
        var begin = PartialDate.find(from.asText(null));
        var end = PartialDate.find(to.asText(null));
        return begin.or(() -> end)
                .map(first -> new Time(first.firstDay(), end.orElse(first).lastDay()));
    }
}
