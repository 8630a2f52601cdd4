package no.innovasjonsbase.search.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** What tells an entry from others of its name: a person's organization, a conference's year, a talk's conference. */
final class Hint {
    /** The properties that refer to what an entry belongs to, the nearest first. */
    private static final List<String> BELONGS_TO =
            List.of("conference", "saidIn", "origin", "partOf", "broader", "parent");

    private final Function<String, Map<String, String>> titles;

    /**
     * Reads hints.
     *
     * @param titles what the entry with an address is known by, by language tag; empty where there is none
     */
    Hint(Function<String, Map<String, String>> titles) {
        this.titles = titles;
    }

    /** The hint of an entry, by language tag; under the empty one where it has none; empty where there is nothing. */
    Map<String, String> of(JsonNode view, List<Integer> years) {
        var year = years == null ? "" : String.valueOf(years.get(0));
        return Stream.concat(
                        organization(view).stream(),
                        BELONGS_TO.stream().map(view::path).map(Hint::first))
                .map(reference -> reference.path("href"))
                .filter(JsonNode::isTextual)
                .map(href -> titles.apply(href.asText()))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .map(title -> with(year, title))
                .orElse(year.isEmpty() ? Map.of() : Map.of("", year));
    }

    /** Where a person works now, or did last. */
    private static Optional<JsonNode> organization(JsonNode view) {
        return StreamSupport.stream(view.path("affiliations").spliterator(), false)
                .reduce((one, other) -> one.has("to") || !other.has("to") ? other : one)
                .map(affiliation -> affiliation.path("organization"));
    }

    private static JsonNode first(JsonNode references) {
        return references.isArray() ? references.path(0) : references;
    }

    /** The year after the title, where that doesn't tell it. */
    private static Map<String, String> with(String year, Map<String, String> title) {
        var hint = new LinkedHashMap<>(title);
        hint.replaceAll((tag, text) -> text.contains(year) ? text : text + ", " + year);
        return hint;
    }
}
