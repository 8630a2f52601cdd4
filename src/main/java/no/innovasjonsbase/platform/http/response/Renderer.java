package no.innovasjonsbase.platform.http.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.view.AsOfView;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.DocumentProjection;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.ViewOptions;

/** Renders JSON as the caller wants it: languages, fields and embedded entries. */
@ApplicationScoped
public class Renderer {
    /** Of embedded entries in one answer. */
    private static final int MAX_EMBEDDED_CHARACTERS = 4_000_000;

    @Inject
    ObjectMapper json;

    @Inject
    ViewOptions options;

    @Inject
    DocumentLookup entries;

    /**
     * JSON and what it turned out to hold.
     *
     * @param bytes JSON in UTF-8
     * @param languages the tags of the languages in it, sorted; empty where it has no text in any
     */
    record Json(byte[] bytes, Set<String> languages) {}

    Json render(Object answer) {
        var served = new TreeSet<String>();
        if (answer instanceof Document<?> document) {
            return new Json(shown(List.of(document), served).get(0).getBytes(StandardCharsets.UTF_8), served);
        }
        if (answer instanceof Page<?> page && page.items().stream().allMatch(Document.class::isInstance)) {
            var documents = page.items().stream()
                    .<Document<?>>map(item -> (Document<?>) item)
                    .toList();
            var shown = new Page<>(shown(documents, served), page.next(), page.total());
            return new Json(write(shown.map(RawValue::new), json.writer()), served);
        }
        var writer = json.writer()
                .withAttribute(LanguageMap.LANGUAGES, options.languages())
                .withAttribute(LanguageMap.SERVED, served);
        return new Json(write(answer, writer), served);
    }

    private static byte[] write(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Documents as the caller wants them shown: as they are stored, or cut. */
    private List<String> shown(List<? extends Document<?>> documents, Set<String> served) {
        if (options.isWhole() && documents.stream().allMatch(document -> document.languages() != null)) {
            documents.forEach(document -> served.addAll(document.languages()));
            return documents.stream().map(Document::json).toList();
        }
        var views = new ArrayList<ObjectNode>();
        for (var document : documents) {
            var view = read(document);
            DocumentProjection.keep(view, options.fields());
            DocumentProjection.cutLanguages(view, document.view(), options.languages(), served);
            views.add(view);
        }
        embed(views, served);
        return views.stream().map(ObjectNode::toString).toList();
    }

    /** The view in a document; what is wanted as of a day as it was then. */
    private ObjectNode read(Document<?> document) {
        if (options.asOf().isEmpty()) {
            return document.read(json, ObjectNode.class);
        }
        var day = options.asOf().get();
        ObjectNode view = AsOfView.class.isAssignableFrom(document.view())
                ? json.valueToTree(((AsOfView) document.read(json, document.view())).asOf(day))
                : document.read(json, ObjectNode.class);
        DocumentProjection.putCurrent(view, document.view(), Current.Day.asOf(day));
        return view;
    }

    private void embed(List<ObjectNode> views, Set<String> served) {
        var references = new ArrayList<ObjectNode>();
        for (var path : options.expand()) {
            views.forEach(view -> DocumentProjection.collectReferences(view, List.of(path.split("\\.")), references));
        }
        if (references.isEmpty()) {
            return;
        }
        var found = read(references, served);
        for (var reference : references) {
            var whole = found.get(reference.get("href").asText());
            if (whole != null) {
                replace(reference, whole);
            }
        }
    }

    /** The entries that are referred to, by address; refused where they would be too long in all the places together. */
    private Map<String, ObjectNode> read(List<ObjectNode> references, Set<String> served) {
        var places = references.stream()
                .collect(
                        Collectors.groupingBy(reference -> reference.get("href").asText(), Collectors.counting()));
        var hrefs = List.copyOf(places.keySet());
        var found = new HashMap<String, ObjectNode>();
        var characters = 0L;
        for (int from = 0; from < hrefs.size(); from += DocumentLookup.BATCH_SIZE) {
            var batch = hrefs.subList(from, Math.min(from + DocumentLookup.BATCH_SIZE, hrefs.size()));
            for (var entry : entries.findAll(batch).entrySet()) {
                var document = entry.getValue();
                characters += places.get(entry.getKey()) * document.json().length();
                var view = read(document);
                DocumentProjection.cutLanguages(view, document.view(), options.languages(), served);
                found.put(entry.getKey(), view);
            }
            if (characters > MAX_EMBEDDED_CHARACTERS) {
                var faults = new Faults();
                faults.query("expand", "expands-too-much", "max", MAX_EMBEDDED_CHARACTERS);
                faults.throwIfAny();
            }
        }
        return found;
    }

    /** Puts a whole entry in the place of a reference to it; what the reference says besides, such as why, comes after it. */
    private static void replace(ObjectNode reference, ObjectNode whole) {
        var besides = reference.deepCopy();
        reference.removeAll();
        reference.setAll(whole.deepCopy());
        besides.properties().forEach(said -> reference.putIfAbsent(said.getKey(), said.getValue()));
    }
}
