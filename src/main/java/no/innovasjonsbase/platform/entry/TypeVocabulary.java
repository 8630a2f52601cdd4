package no.innovasjonsbase.platform.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Labels and settings of each entry type: what it is called in each language, and what search takes of it. It is read
 * from every {@code vocabulary.json} on the class path, so that whoever adds types from elsewhere brings their terms
 * along. Its order is that in which people are shown the types.
 */
public final class TypeVocabulary {
    /** What stands in place of a type for what is said of all of them. */
    public static final String EVERY_TYPE = "*";

    private static final String FILE = "vocabulary.json";

    /** Refuses what it doesn't know: a term that is misspelt does nothing. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode types;

    private TypeVocabulary(JsonNode types) {
        this.types = types;
    }

    public static TypeVocabulary read() {
        var types = JSON.createObjectNode();
        try {
            var files = Thread.currentThread().getContextClassLoader().getResources(FILE);
            for (var file : Collections.list(files)) {
                try (var terms = file.openStream()) {
                    types.setAll((ObjectNode) JSON.readTree(terms));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TypeVocabulary(types);
    }

    /** The names of the types, as in {@code conference}, in the order in which they are shown. */
    public List<String> types() {
        return types.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(EVERY_TYPE))
                .toList();
    }

    /** The terms of a type, or of {@link #EVERY_TYPE}, under a name, as a record; one without values where there are none. */
    <T> T termsOf(String type, String name, Class<T> record) {
        var terms = types.path(type).path(name);
        return JSON.convertValue(terms.isMissingNode() ? JSON.createObjectNode() : terms, record);
    }
}
