package no.innovasjonsbase.search.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.search.words.Language;

/**
 * A text of an entry with its role, property and language.
 *
 * @param role what it is to the entry
 * @param field the property it stands in, with dots between nested ones
 * @param tag its language tag; null for names and the like, which have none
 * @param text the text
 * @param hidden true where it is found and not to be shown; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Passage(Role role, String field, String tag, String text, Boolean hidden) {
    private static final TypeReference<List<Passage>> LIST = new TypeReference<>() {};

    /** What a text is to its entry; the earlier, the more a match there counts. */
    public enum Role {
        /** What the entry is known by. */
        TITLE,
        /** What else it is called: abbreviations, other labels, earlier names. */
        NAME,
        /** What it says. */
        TEXT,
        /** What the entries are known by that it refers to. */
        RELATED
    }

    /** A text that may be shown. */
    public Passage(Role role, String field, String tag, String text) {
        this(role, field, tag, text, null);
    }

    @JsonIgnore
    public Language language() {
        return tag == null ? Language.OTHER : Language.of(tag);
    }

    /** What an entry is known by, by language tag; under the empty one where it has none. */
    public static Map<String, String> titlesIn(List<Passage> passages) {
        var titles = new LinkedHashMap<String, String>();
        passages.stream()
                .filter(passage -> passage.role() == Role.TITLE)
                .forEach(passage -> titles.putIfAbsent(passage.tag() == null ? "" : passage.tag(), passage.text()));
        return titles;
    }

    /** The passages that an index shows of an entry. */
    public static List<Passage> parse(String shown, ObjectMapper json) {
        try {
            return json.readValue(shown, LIST);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Passages as an index keeps them to be shown. */
    static String write(List<Passage> passages, ObjectMapper json) {
        try {
            return json.writeValueAsString(passages);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
