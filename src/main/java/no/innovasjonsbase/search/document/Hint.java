package no.innovasjonsbase.search.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The disambiguating text of a suggestion: a person's organization, a conference's year, a talk's conference. */
final class Hint {
    private final Function<String, Map<String, String>> titles;

    /**
     * Reads hints.
     *
     * @param titles what the entry with an address is known by, by language tag; empty where there is none
     */
    Hint(Function<String, Map<String, String>> titles) {
        this.titles = titles;
    }

    /**
     * The hint of an entry, by language tag; under the empty one where it has none; empty where there is nothing.
     *
     * @param within the paths to what an entry of its type belongs to
     */
    Map<String, String> of(JsonNode view, List<String> within, List<Integer> years) {
        var year = years == null ? "" : String.valueOf(years.get(0));
        return within.stream()
                .map(path -> referenceAt(path, view).path("href"))
                .filter(JsonNode::isTextual)
                .map(href -> titles.apply(href.asText()))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .map(title -> with(year, title))
                .orElse(year.isEmpty() ? Map.of() : Map.of("", year));
    }

    /** The first of several references; of several parts that hold one, the part that lasts, or else the last. */
    private static JsonNode referenceAt(String path, JsonNode view) {
        var names = path.split("\\.");
        var part = view.path(names[0]);
        if (names.length == 1) {
            return part.isArray() ? part.path(0) : part;
        }
        return StreamSupport.stream(part.spliterator(), false)
                .reduce((one, other) -> one.has("to") || !other.has("to") ? other : one)
                .map(lasting -> lasting.path(names[1]))
                .orElse(part);
    }

    /** The year after the title, where that doesn't tell it. */
    private static Map<String, String> with(String year, Map<String, String> title) {
        var hint = new LinkedHashMap<>(title);
        hint.replaceAll((tag, text) -> text.contains(year) ? text : text + ", " + year);
        return hint;
    }
}
