package no.innovasjonsbase.platform.view;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The document of an entry: its view as canonical JSON in every language, rendered once by the write that made this version
 * and sent by every surface that shows it.
 *
 * @param <V> the record that it is the JSON of
 * @param view that record's class
 * @param id the entry's id
 * @param version the entry's version
 * @param updatedAt the time of that version
 * @param json the view as JSON, in every language
 * @param languages the tags of the languages in it, sorted; null where it isn't known without reading the JSON
 * @param baseChangedAt when anything in the base had last changed where this was read; null where nobody looked
 */
public record Document<V extends View>(
        Class<? extends View> view,
        String id,
        int version,
        Instant updatedAt,
        String json,
        Set<String> languages,
        Instant baseChangedAt) {

    /**
     * The JSON as something that is read from it: a tree, or the view's record.
     *
     * @throws IllegalStateException where it is no document of an entry
     */
    public <T> T read(ObjectMapper mapper, Class<T> as) {
        try {
            return mapper.readValue(json, as);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not the document of an entry: " + id, unreadable);
        }
    }

    /** The tags in a list separated by commas, in its order; null for null. */
    public static Set<String> languagesIn(String list) {
        if (list == null) {
            return null;
        }
        return list.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(list.split(",")));
    }
}
