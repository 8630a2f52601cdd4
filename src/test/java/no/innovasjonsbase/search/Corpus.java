package no.innovasjonsbase.search;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.Innovasjonsbase;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.search.document.EntryReader;
import no.innovasjonsbase.search.document.IndexedEntry;

/** Entries of files for {@code POST /import} as an index has them, without a database or an application. */
final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> views = new LinkedHashMap<>();
    private final EntryTypes types = typesOnClassPath();

    private Corpus() {}

    static Corpus of(Path... files) {
        var corpus = new Corpus();
        var drafts = Stream.of(files)
                .flatMap(Corpus::linesOf)
                .filter(line -> !line.isBlank())
                .map(Corpus::parsed)
                .collect(Collectors.toMap(
                        draft -> draft.get("id").asText(), draft -> draft, (a, b) -> a, LinkedHashMap::new));
        drafts.values().forEach(draft -> {
            corpus.refer(draft, drafts);
            corpus.views.put(draft.get("href").asText(), draft);
        });
        return corpus;
    }

    /** The entries as the index has them. */
    List<IndexedEntry> entries() {
        return new EntryReader(types, new NoOthers(), JSON).read(new LinkedHashMap<>(views));
    }

    /** What the topics are called in Norwegian: words that the search learns from a base. */
    List<String> topicLabels() {
        return views.values().stream()
                .filter(view -> view.get("type").asText().equals("topic"))
                .flatMap(topic -> Stream.of("label", "altLabels").map(topic::path))
                .flatMap(labels -> Stream.of("nb", "nn").map(labels::path))
                .flatMap(label -> label.isTextual()
                        ? Stream.of(label.asText())
                        : label.valueStream().map(JsonNode::asText))
                .toList();
    }

    /** Gives an entry and what it refers to their addresses. */
    private void refer(JsonNode node, Map<String, ObjectNode> drafts) {
        if (node instanceof ObjectNode object
                && drafts.containsKey(object.path("id").asText())) {
            var type = drafts.get(object.get("id").asText()).get("type").asText();
            object.put("type", type);
            object.put(
                    "href", Entry.hrefOf(types.require(type), object.get("id").asText()));
        }
        node.forEach(inner -> refer(inner, drafts));
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode parsed(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EntryTypes typesOnClassPath() {
        var found = new TreeMap<String, Class<? extends Entry>>();
        try {
            var root = Path.of(Innovasjonsbase.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root)) {
                files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("$"))
                        .map(name -> name.replace(".class", "").replace(File.separatorChar, '.'))
                        .map(Corpus::load)
                        .filter(type -> type.isAnnotationPresent(EntryType.class))
                        .forEach(type -> found.put(
                                type.getAnnotation(EntryType.class).collection(), type.asSubclass(Entry.class)));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        // Without a name it is no bean of the application under test.
        return new EntryTypes() {
            @Override
            public SortedMap<String, Class<? extends Entry>> byCollection() {
                return found;
            }
        };
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Corpus.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All entries there are were given. */
    private record NoOthers() implements DocumentLookup {
        @Override
        public Map<String, Document<?>> findAll(Collection<String> hrefs) {
            return Map.of();
        }

        @Override
        public Optional<Class<? extends View>> findView(String collection) {
            return Optional.empty();
        }
    }
}
