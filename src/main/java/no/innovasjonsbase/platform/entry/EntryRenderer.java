package no.innovasjonsbase.platform.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import org.hibernate.Hibernate;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.Today;
import no.innovasjonsbase.platform.view.DocumentProjection;

/** Renders entries as JSON in every language: for a write, that is, for what is read is stored. */
@ApplicationScoped
public class EntryRenderer {
    private static final List<String> OF_BASE = List.of("id", "href", "type", "meta");

    @Inject
    ObjectMapper json;

    @Inject
    Today today;

    /** What an entry holds. */
    public EntryContent contentOf(Entry entry) {
        var languages = new TreeSet<String>();
        try (var buffer = new TokenBuffer(json, false)) {
            json.writer().withAttribute(LanguageMap.SERVED, languages).writeValue(buffer, entry.view());
            ObjectNode view = json.readTree(buffer.asParser());
            var type = Hibernate.getClass(entry).asSubclass(Entry.class);
            DocumentProjection.putCurrent(view, Entry.viewOf(type), Current.Day.today(today.date()));
            return new EntryContent(type, json.writeValueAsString(view.without(OF_BASE)), languages);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The document of an entry that holds what was rendered, with its version and times as they are by now. */
    public String documentOf(Entry entry, EntryContent content) {
        try {
            return content.documentOf(entry.id, json.writeValueAsString(entry.meta()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
