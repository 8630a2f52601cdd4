package no.innovasjonsbase.pages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.JsonName;

/** Titles of entries in the language of a reader. */
@ApplicationScoped
class Headings {
    @Inject
    EntryTypes types;

    /** The headings in documents, by the addresses of their entries. */
    Map<String, Text> in(Map<String, JsonNode> documents, Locale reader) {
        var found = new HashMap<String, Text>();
        documents.forEach((href, document) -> found.put(href, of(document, reader)));
        return found;
    }

    /** The heading in the document of an entry. */
    Text of(JsonNode document, Locale reader) {
        var title = Text.in(
                document.path(propertyOf(types.require(document.path("type").asText()))), reader);
        return title == null ? Text.of(document.path("id").asText()) : title;
    }

    /** The first text in the document of an entry besides its heading, shortened; null where there is none. */
    Text descriptionOf(JsonNode document, Locale reader) {
        var type = types.require(document.path("type").asText());
        return Stream.of(Entry.viewOf(type).getRecordComponents())
                .filter(component -> component.getType() == LocalizedText.class)
                .map(JsonName::of)
                .filter(name -> !name.equals(propertyOf(type)))
                .map(name -> Text.in(document.path(name), reader))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Text::shortened)
                .orElse(null);
    }

    /** The property that holds the heading of a type. */
    static String propertyOf(Class<? extends Entry> type) {
        return type.getAnnotation(EntryType.class).title();
    }
}
