package no.innovasjonsbase.platform.http.response;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.Reference;

/**
 * The columns that a view record has as CSV, whatever an entry of it holds: they follow from the record alone.
 *
 * <p>A part's properties have its name and a dot in front. A text has a column for each of nb, nn and en and one for all
 * other languages, as JSON; where languages were asked for, one for the text and one that tells its language. A reference
 * is its id; several are separated by bars, for an id has none. Other lists are JSON.
 */
final class CsvColumns {
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final String BAR = "|";

    private final boolean isCutByLanguage;
    private final Map<String, Function<JsonNode, String>> columns = new LinkedHashMap<>();

    private CsvColumns(boolean isCutByLanguage) {
        this.isCutByLanguage = isCutByLanguage;
    }

    /**
     * The cells of an entry by the names of their columns, to be asked with its JSON.
     *
     * @param fields the properties asked for; empty where all are
     * @param isCutByLanguage whether each text was cut down to one language
     */
    static Map<String, Function<JsonNode, String>> of(Class<?> view, Set<String> fields, boolean isCutByLanguage) {
        var found = new CsvColumns(isCutByLanguage);
        for (var component : view.getRecordComponents()) {
            var name = JsonName.of(component);
            if (fields.isEmpty() || fields.contains(name)) {
                found.add(component, name, entry -> entry.path(name));
            }
        }
        return found.columns;
    }

    private void add(RecordComponent component, String name, Function<JsonNode, JsonNode> node) {
        var type = component.getType();
        if (LanguageMap.class.isAssignableFrom(type)) {
            addLanguages(name, node);
        } else if (List.class.isAssignableFrom(type)) {
            columns.put(
                    name, isOfReferences(component) ? node.andThen(CsvColumns::ids) : node.andThen(CsvColumns::text));
        } else if (Reference.class.isAssignableFrom(type)) {
            addReference(type, name, node);
        } else if (type.isRecord()) {
            for (var part : type.getRecordComponents()) {
                var property = JsonName.of(part);
                add(part, name + "." + property, node.andThen(whole -> whole.path(property)));
            }
        } else {
            columns.put(name, node.andThen(CsvColumns::text));
        }
    }

    private void addLanguages(String name, Function<JsonNode, JsonNode> node) {
        if (isCutByLanguage) {
            columns.put(
                    name,
                    node.andThen(map ->
                            text(map.isEmpty() ? map.path("") : map.iterator().next())));
            columns.put(
                    name + ".lang",
                    node.andThen(map -> map.isEmpty() ? "" : map.fieldNames().next()));
            return;
        }
        for (var language : LANGUAGES) {
            columns.put(name + "." + language, node.andThen(map -> text(map.path(language))));
        }
        columns.put(name + ".other", node.andThen(CsvColumns::others));
    }

    private void addReference(Class<?> type, String name, Function<JsonNode, JsonNode> node) {
        for (var part : type.getRecordComponents()) {
            // Where it may lead to several types, the id alone says too little.
            if (part.getName().equals("type")) {
                columns.put(name + ".type", node.andThen(reference -> text(reference.path("type"))));
            }
        }
        columns.put(name, node.andThen(reference -> text(reference.path("id"))));
    }

    private static boolean isOfReferences(RecordComponent list) {
        return list.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> element
                && Reference.class.isAssignableFrom(element)
                && List.of(element.getRecordComponents()).stream()
                        .noneMatch(part -> part.getName().equals("type"));
    }

    private static String ids(JsonNode references) {
        return StreamSupport.stream(references.spliterator(), false)
                .map(reference -> reference.path("id").asText())
                .collect(Collectors.joining(BAR));
    }

    private static String others(JsonNode map) {
        if (!(map instanceof ObjectNode languages)) {
            return "";
        }
        var others = languages.deepCopy().without(LANGUAGES);
        return others.isEmpty() ? "" : others.toString();
    }

    /** A value as a cell: text as it is, a list or an object as JSON, nothing as nothing. */
    private static String text(JsonNode value) {
        if (value instanceof MissingNode || value.isNull() || value.isArray() && value.isEmpty()) {
            return "";
        }
        return value.isTextual() ? value.asText() : value.toString();
    }
}
