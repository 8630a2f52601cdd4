package no.innovasjonsbase.platform.http.response;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import no.innovasjonsbase.platform.value.Today;
import no.innovasjonsbase.platform.view.Dated;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentCut;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.ViewChoice;

/**
 * Makes the JSON of an answer as the caller wants it shown: languages, fields and embedded entries; and tells of what is there
 * on some days and not on others whether it is.
 */
@ApplicationScoped
public class Renderer {
    @Inject
    ObjectMapper json;

    @Inject
    ViewChoice choice;

    @Inject
    DocumentLookup entries;

    @Inject
    Today today;

    /**
     * JSON and what it turned out to hold.
     *
     * @param bytes JSON in UTF-8
     * @param languages the tags of the languages in it, sorted; empty where it has no text in any
     * @param turned the latest day on which something in it began or was over; null where nothing was
     */
    record Json(byte[] bytes, Set<String> languages, LocalDate turned) {}

    /** What was met while documents were shown. */
    private static final class Met {
        private final Set<String> languages = new TreeSet<>();
        private LocalDate turned;

        private void turned(LocalDate day) {
            turned = turned == null || day.isAfter(turned) ? day : turned;
        }

        private Json in(byte[] bytes) {
            return new Json(bytes, languages, turned);
        }
    }

    Json render(Object answer) {
        var met = new Met();
        if (answer instanceof Document<?> document) {
            return met.in(shown(List.of(document), met).get(0).getBytes(StandardCharsets.UTF_8));
        }
        if (answer instanceof Page<?> page && page.items().stream().allMatch(Document.class::isInstance)) {
            var documents = page.items().stream()
                    .<Document<?>>map(item -> (Document<?>) item)
                    .toList();
            var shown = new Page<>(shown(documents, met), page.next(), page.total());
            return met.in(write(shown.map(RawValue::new), json.writer()));
        }
        var writer = json.writer()
                .withAttribute(LanguageMap.LANGUAGES, choice.languages())
                .withAttribute(LanguageMap.SERVED, met.languages);
        return met.in(write(answer, writer));
    }

    /** The document of an entry as its address shows it today. */
    String shown(Document<?> document) {
        return shown(List.of(document), new Met()).get(0);
    }

    private static byte[] write(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Documents as the caller wants them shown: as they are stored, or cut. */
    private List<String> shown(List<? extends Document<?>> documents, Met met) {
        if (choice.isWhole() && documents.stream().allMatch(Renderer::isShownAsStored)) {
            documents.forEach(document -> met.languages.addAll(document.languages()));
            return documents.stream().map(Document::json).toList();
        }
        var views = new ArrayList<ObjectNode>();
        for (var document : documents) {
            var view = read(document, met);
            DocumentCut.keep(view, choice.fields());
            DocumentCut.cutLanguages(view, document.view(), choice.languages(), met.languages);
            views.add(view);
        }
        embed(views, met);
        return views.stream().map(ObjectNode::toString).toList();
    }

    private static boolean isShownAsStored(Document<?> document) {
        return document.languages() != null && !(document.isNow() && DocumentCut.hasCurrent(document.view()));
    }

    /** The view in a document; what is wanted as of a day as it was then. */
    private ObjectNode read(Document<?> document, Met met) {
        var view = readStored(document);
        if (document.isNow() && DocumentCut.hasCurrent(document.view())) {
            DocumentCut.addCurrent(view, document.view(), choice.day(today.date()), met::turned);
        }
        return view;
    }

    private ObjectNode readStored(Document<?> document) {
        if (choice.asOf().isPresent() && Dated.class.isAssignableFrom(document.view())) {
            var view = (Dated) document.read(json, document.view());
            return json.valueToTree(view.asOf(choice.asOf().get()));
        }
        return document.read(json, ObjectNode.class);
    }

    private void embed(List<ObjectNode> views, Met met) {
        var references = new ArrayList<ObjectNode>();
        for (var path : choice.expand()) {
            views.forEach(view -> DocumentCut.collectReferences(view, List.of(path.split("\\.")), references));
        }
        if (references.isEmpty()) {
            return;
        }
        var hrefs = references.stream()
                .map(reference -> reference.get("href").asText())
                .collect(Collectors.toSet());
        var found = new HashMap<String, ObjectNode>();
        entries.findAll(hrefs).forEach((href, document) -> {
            var view = read(document, met);
            DocumentCut.cutLanguages(view, document.view(), choice.languages(), met.languages);
            found.put(href, view);
        });
        for (var reference : references) {
            var whole = found.get(reference.get("href").asText());
            if (whole != null) {
                reference.removeAll().setAll(whole.deepCopy());
            }
        }
    }
}
