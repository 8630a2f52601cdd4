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
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.DocumentLookup;

/**
 * Converts stored documents of entries into index documents. It knows no type: texts are language maps, references are objects with
 * an address, and the rest is in the vocabulary ({@link IndexingRules}). So a new type can be found without a line here.
 *
 * <p>One reader serves one batch: it remembers the entries that others refer to.
 */
public final class EntryReader {
    /** What the base says of an entry, and where an entry comes from, is not what it says itself. */
    private static final Set<String> OF_BASE = Set.of("id", "href", "type", "meta", "citations");

    private static final int MAX_DEPTH = 3;
    private static final int MAX_YEARS = 50;
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");

    private final EntryTypes types;
    private final DocumentLookup documents;
    private final ObjectMapper json;
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Map<String, IndexingRules> terms = new HashMap<>();

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
            entry.firstYear = time.from().getYear();
            entry.lastYear = time.to().getYear();
            entry.years = IntStream.rangeClosed(time.from().getYear(), lastYearOf(time))
                    .limit(MAX_YEARS)
                    .boxed()
                    .toList();
        });
        var hint = new Hint(this::titlesOf).of(view, termsOf(view).within(), entry.years);
        entry.hint = hint.isEmpty() ? null : json.valueToTree(hint).toString();
        entry.suggestedAt = suggestedAt(entry, termsOf(view).rank());
        return entry;
    }

    private IndexingRules termsOf(JsonNode view) {
        return terms.computeIfAbsent(
                view.path("type").asText(), type -> types.termsOf(type, "search", IndexingRules.class));
    }

    private Map<String, String> titlesOf(String href) {
        return Optional.ofNullable(known.get(href))
                .map(view -> Passage.titlesIn(passagesOf(view)))
                .orElse(Map.of());
    }

    /** What people look up by name comes before what was said, and what is short before what is long. */
    private static int suggestedAt(IndexedEntry entry, int rank) {
        var title = Passage.titlesIn(entry.passages).values().stream()
                .mapToInt(String::length)
                .min()
                .orElse(0);
        return rank * 1000 + Math.min(title, 999);
    }

    // --- Texts -----------------------------------------------------------------------------------------------------

    private List<Passage> passagesOf(JsonNode view) {
        var title = titleOf(view);
        var of = termsOf(view);
        var passages = new ArrayList<Passage>();
        walk(view, (path, node) -> addTexts(path, node, title, of, passages));
        walk(view, (path, node) -> addRelated(path, node, passages));
        return passages.stream().distinct().toList();
    }

    private String titleOf(JsonNode view) {
        return types.require(view.get("type").asText())
                .getAnnotation(EntryType.class)
                .title();
    }

    private static void addTexts(String path, JsonNode node, String title, IndexingRules of, List<Passage> passages) {
        var role = path.equals(title)
                ? Passage.Role.TITLE
                : of.names().contains(path) ? Passage.Role.NAME : Passage.Role.TEXT;
        var hidden = of.hidden().contains(path) ? Boolean.TRUE : null;
        if (node.isTextual() && (role != Passage.Role.TEXT || of.texts().contains(path))) {
            passages.add(new Passage(role, path, null, node.asText(), hidden));
        } else if (isLanguageMap(path, node, of)) {
            node.properties().forEach(text -> texts(text.getValue())
                    .forEach(value -> passages.add(new Passage(role, path, text.getKey(), value, hidden))));
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

    private static boolean isLanguageMap(String path, JsonNode node, IndexingRules of) {
        return node.isObject()
                && !of.isOfProperties(path)
                && !node.isEmpty()
                && node.properties().stream()
                        .allMatch(text -> TAG.matcher(text.getKey()).matches()
                                && (text.getValue().isTextual() || isTexts(text.getValue())));
    }

    private static boolean isTexts(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isTextual();
    }

    // --- References ------------------------------------------------------------------------------------------------

    private Set<String> referencesIn(JsonNode view) {
        var found = new LinkedHashSet<String>();
        walk(view, (path, node) -> {
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
    private void walk(JsonNode view, BiConsumer<String, JsonNode> visitor) {
        walk(view, "", termsOf(view), visitor);
    }

    private static void walk(JsonNode node, String path, IndexingRules of, BiConsumer<String, JsonNode> visitor) {
        if (node.isArray()) {
            node.forEach(element -> walk(element, path, of, visitor));
            return;
        }
        if (!path.isEmpty()) {
            visitor.accept(path, node);
        }
        if (node.isObject() && (path.isEmpty() || !isReference(node) && !isLanguageMap(path, node, of))) {
            node.properties().forEach(property -> {
                var inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                if (!OF_BASE.contains(inner) && !of.ignored().contains(inner)) {
                    walk(property.getValue(), inner, of, visitor);
                }
            });
        }
    }

    // --- Time ------------------------------------------------------------------------------------------------------

    /** The days that an entry is about. */
    private record Time(LocalDate from, LocalDate to) {}

    /** The last year that an entry is about; the first where it has no end, for what goes on isn't about each year that comes. */
    private static int lastYearOf(Time time) {
        return time.to().equals(Period.END_OF_CALENDAR)
                ? time.from().getYear()
                : time.to().getYear();
    }

    /** Its own time, as lists have it, or that of the entry that it is part of. */
    private Optional<Time> timeOf(JsonNode view, int distance) {
        var of = termsOf(view);
        var own = of.time().isEmpty() ? Optional.<Time>empty() : ownTimeOf(view, of);
        return own.isPresent() || of.timeOf() == null || distance == MAX_DEPTH
                ? own
                : Optional.of(view.path(of.timeOf()).path("href"))
                        .filter(JsonNode::isTextual)
                        .flatMap(href -> timeOf(require(href.asText()), distance + 1));
    }

    private JsonNode require(String href) {
        fetch(List.of(href));
        return Optional.ofNullable(known.get(href)).orElseGet(json::createObjectNode);
    }

    private static Optional<Time> ownTimeOf(JsonNode view, IndexingRules of) {
        var start = dateIn(view.path(of.time().get(0)));
        var end = dateIn(view.path(of.time().get(of.time().size() - 1)));
        if (start == null && end == null) {
            return Optional.empty();
        }
        var period = of.isOpenEnded() ? Period.openEnded(start, end) : Period.closed(start, end);
        return Optional.of(new Time(period.firstDay, period.lastDay));
    }

    /** A date, or the day of a time; null where there is none. */
    private static PartialDate dateIn(JsonNode node) {
        return Optional.ofNullable(node.asText(null))
                .map(PartialDate::dayIn)
                .flatMap(PartialDate::find)
                .orElse(null);
    }
}
