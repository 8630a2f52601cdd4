package no.innovasjonsbase.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.JsonName;

/** What entries are known by, in the language of a reader. */
@ApplicationScoped
class Headings {
    @Inject
    EntryTypes types;

    @Inject
    DocumentLookup documents;

    @Inject
    ObjectMapper json;

    /** The headings of entries by their addresses, by one statement for each collection; those that don't exist are left out. */
    Map<String, Text> of(Collection<String> hrefs, Locale reader) {
        var found = new HashMap<String, Text>();
        documents
                .findAll(hrefs)
                .forEach((href, document) -> found.put(href, of(document.read(json, JsonNode.class), reader)));
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
