package no.innovasjonsbase.platform.entry;

import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.view.Document;

/**
 * The JSON of an entry without {@code id}, {@code href}, {@code type} and {@code meta}. It is rendered once for each
 * write, and becomes a document when id, version and time are known.
 */
public final class EntryContent {
    private static final String CURRENT = "\"" + Current.PROPERTY + "\":\"";
    /** What follows from the day is not what an entry holds. */
    private static final Pattern DERIVED = Pattern.compile(CURRENT + "[a-z]+\"");

    private final Class<? extends Entry> type;
    private final String properties;
    private final Set<String> languages;

    /**
     * What an entry of a type holds.
     *
     * @param properties JSON of an object without {@code id}, {@code href}, {@code type} and {@code meta}
     * @param languages the tags of the languages in it, sorted
     */
    EntryContent(Class<? extends Entry> type, String properties, Set<String> languages) {
        this.type = type;
        this.properties = properties;
        this.languages = languages;
    }

    /** How many characters it has as JSON. */
    public int length() {
        return properties.length();
    }

    /** Its properties. */
    public ObjectNode read(ObjectMapper json) {
        try {
            return json.readValue(properties, ObjectNode.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The tags of the languages in it, as {@link Document#languagesIn} reads them. */
    public String languages() {
        return String.join(",", languages);
    }

    /** The document of an entry that holds this. */
    public String documentOf(String id, String meta) {
        return beginningOf(id) + meta + "}";
    }

    /** Whether a document is of an entry that holds this, on whatever day it was rendered. */
    public boolean isIn(Document<?> document) {
        return withoutCurrent(document.json()).startsWith(withoutCurrent(beginningOf(document.id())));
    }

    private static String withoutCurrent(String document) {
        // Within a text its quotation marks would have backslashes.
        return document.contains(CURRENT) ? DERIVED.matcher(document).replaceAll("") : document;
    }

    private String beginningOf(String id) {
        var inner = properties.substring(1, properties.length() - 1);
        return "{\"id\":\"" + id + "\",\"href\":\"" + Entry.hrefOf(type, id) + "\",\"type\":\"" + Entry.typeOf(type)
                + (inner.isEmpty() ? "\"" : "\"," + inner) + ",\"meta\":";
    }
}
