package no.innovasjonsbase.pages;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.claims.Claim;
import no.innovasjonsbase.claims.ClaimReader;
import no.innovasjonsbase.pages.EntryPage.Row;
import no.innovasjonsbase.pages.EntryPage.Source;
import no.innovasjonsbase.pages.EntryPage.Value;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.Reference;

/**
 * Makes the rows of a page of the document of an entry. What a value is the record tells that the type is shown as: so a new type
 * has its page without a line here.
 */
final class EntryPageBuilder {
    /** What the base itself says of an entry, and of another that is referred to. */
    private static final Set<String> OF_BASE = Set.of("id", "href", "type", "meta", "citations");

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private final JsonNode document;
    private final Class<? extends Entry> type;
    private final Set<String> hidden;
    private final Locale reader;
    private final PropertyLabels labels;
    private final Map<String, Text> headings;
    private final Dates dates;
    private final Map<String, Claim> claims;

    /** The labels of the properties without a source, and of those without a text in a language, by its tag. */
    private final Set<String> unsourced = new LinkedHashSet<>();

    private final Map<String, Set<String>> untranslated = new LinkedHashMap<>();

    /**
     * @param hidden the properties that aren't to be shown
     * @param headings what the entries that it refers to are known by, by their addresses
     */
    EntryPageBuilder(
            JsonNode document,
            Class<? extends Entry> type,
            Set<String> hidden,
            Locale reader,
            PropertyLabels labels,
            Map<String, Text> headings) {
        this.document = document;
        this.type = type;
        this.hidden = hidden;
        this.reader = reader;
        this.labels = labels;
        this.headings = headings;
        this.dates = new Dates(reader);
        this.claims = ClaimReader.claimsIn(document).stream()
                .collect(Collectors.toMap(Claim::pointer, Function.identity(), (one, same) -> one));
    }

    /** The addresses of the entries that a document refers to, its sources among them. */
    static Set<String> referencesIn(JsonNode node) {
        var found = new LinkedHashSet<String>();
        node.forEach(child -> {
            if (child.isObject() && child.path("href").isTextual()) {
                found.add(child.get("href").asText());
            }
            found.addAll(referencesIn(child));
        });
        return found;
    }

    /** The properties, but for the title. */
    List<Row> rows() {
        return rows(document, Entry.viewOf(type), "");
    }

    /** The title as a value. */
    Value title() {
        var property = Headings.propertyOf(type);
        var component = Stream.of(Entry.viewOf(type).getRecordComponents())
                .filter(one -> JsonName.of(one).equals(property))
                .findFirst()
                .orElseThrow();
        var values = values(document.path(property), elementType(component), property, "/" + property);
        return values.isEmpty() ? text(Text.of(document.path("id").asText()), "") : values.get(0);
    }

    /** The sources, numbered as the notes are. */
    List<Source> sources() {
        var citations = document.path("citations");
        return IntStream.range(0, citations.size())
                .mapToObj(i -> source(i + 1, citations.get(i)))
                .toList();
    }

    private Source source(int number, JsonNode citation) {
        var source = citation.path("source");
        return new Source(
                number,
                source.isObject() ? reference(source, "") : null,
                citation.path("locator").asText(null),
                labels.ofValue(Entry.typeOf(type), citation.path("relation").asText(), reader),
                Text.in(citation.path("note"), reader));
    }

    /** The labels of the properties whose source is yet to be found, of those that were asked for. */
    List<String> unsourced() {
        return List.copyOf(unsourced);
    }

    /** The labels of the properties without a text in a language, of those that were asked for. */
    List<String> untranslated(String language) {
        return List.copyOf(untranslated.getOrDefault(language, Set.of()));
    }

    private List<Row> rows(JsonNode object, Class<?> record, String pointer) {
        var rows = new ArrayList<Row>();
        for (var component : record.getRecordComponents()) {
            var name = JsonName.of(component);
            if (isShown(name, pointer)) {
                var values = values(object.path(name), elementType(component), name, pointer + "/" + name);
                if (!values.isEmpty()) {
                    rows.add(new Row(labelOf(name), values));
                }
            }
        }
        return rows;
    }

    private boolean isShown(String name, String pointer) {
        var isOfEntry = pointer.isEmpty();
        return !OF_BASE.contains(name)
                && !(isOfEntry && (hidden.contains(name) || name.equals(Headings.propertyOf(type))));
    }

    private String labelOf(String property) {
        return labels.ofProperty(Entry.typeOf(type), property, reader);
    }

    private List<Value> values(JsonNode node, Class<?> as, String name, String pointer) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(i -> values(node.get(i), as, name, pointer + "/" + i).stream())
                    .toList();
        }
        if (LanguageMap.class.isAssignableFrom(as)) {
            return texts(node, name, pointer);
        }
        if (as == Link.class) {
            return List.of(link(node, pointer));
        }
        if (Reference.class.isAssignableFrom(as)) {
            var link = reference(node, pointer);
            return List.of(new Value(
                    link.text(), link.href(), null, rows(node, as, pointer), link.notes(), link.isUnsourced()));
        }
        if (node.isObject()) {
            var rows = rows(node, as, pointer);
            return rows.isEmpty() ? List.of() : List.of(new Value(null, null, null, rows, List.of(), false));
        }
        return List.of(scalar(node, as, name, pointer));
    }

    private List<Value> texts(JsonNode map, String name, String pointer) {
        for (var language : LanguageMap.FIRST) {
            if (!map.has(language)) {
                untranslated
                        .computeIfAbsent(language, none -> new LinkedHashSet<>())
                        .add(labelOf(name));
            }
        }
        var tag = Text.bestTag(map, reader);
        if (tag == null) {
            return List.of();
        }
        var texts = map.get(tag);
        var at = pointer + "/" + tag;
        return texts.isArray()
                ? IntStream.range(0, texts.size())
                        .mapToObj(i -> text(Text.in(tag, texts.get(i).asText(), reader), at + "/" + i))
                        .toList()
                : List.of(text(Text.in(tag, texts.asText(), reader), at));
    }

    private Value link(JsonNode link, String pointer) {
        var url = link.path("url").asText();
        var label = Text.in(link.path("label"), reader);
        var shown = text(label == null ? Text.of(url) : label, pointer + "/url");
        return new Value(
                shown.text(), isWebAddress(url) ? url : null, null, List.of(), shown.notes(), shown.isUnsourced());
    }

    private Value reference(JsonNode reference, String pointer) {
        var href = reference.path("href").asText();
        var heading = headings.get(href);
        var shown = text(heading == null ? Text.of(reference.path("id").asText()) : heading.shortened(), pointer);
        var page = heading == null ? null : Entry.PAGES + href.substring(Entry.ROOT.length());
        return new Value(shown.text(), page, null, List.of(), shown.notes(), shown.isUnsourced());
    }

    private Value scalar(JsonNode value, Class<?> as, String name, String pointer) {
        var said = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        var isTime = as == PartialDate.class || as == ScheduledTime.class;
        String text;
        if (isTime) {
            text = dates.of(said);
        } else if (as.isEnum() || value.isBoolean()) {
            text = labels.ofValue(Entry.typeOf(type), said, reader);
        } else {
            text = named(name, said);
        }
        var shown = text(Text.of(text), pointer);
        var href = !isTime && isWebAddress(said) ? said : null;
        return new Value(shown.text(), href, isTime ? said : null, List.of(), shown.notes(), shown.isUnsourced());
    }

    /** What people call that which a code of a standard means: countries (ISO 3166-1) and languages (BCP 47). */
    private String named(String property, String code) {
        return switch (property) {
            case "country" -> orElse(new Locale("", code).getDisplayCountry(reader), code);
            case "language" -> orElse(Locale.forLanguageTag(code).getDisplayLanguage(reader), code);
            default -> code;
        };
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static boolean isWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).matches();
    }

    /** A text with the sources that carry the claim that it is. */
    private Value text(Text text, String pointer) {
        var claim = claims.get(pointer);
        if (claim == null) {
            return new Value(text, null, null, List.of(), List.of(), false);
        }
        if (!claim.isSourced()) {
            unsourced.add(labelOf(pointer.split("/")[1]));
        }
        var notes = claim.nearest().stream().map(index -> index + 1).toList();
        return new Value(text, null, null, List.of(), notes, !claim.isSourced());
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && List.class.isAssignableFrom(component.getType())
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }
}
