package no.innovasjonsbase.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts views into JSON as the caller wants them shown: languages, fields and embedded entries. */
@ApplicationScoped
public class Renderer {
    /** The Jackson attribute under which language maps find the languages to cut themselves down by (a list). */
    public static final String LANGUAGES = "ikb.languages";
    /** The Jackson attribute under which language maps leave the tags they were written with (a set). */
    public static final String SERVED = "ikb.served";

    @Inject
    ObjectMapper json;

    @Inject
    ViewChoice choice;

    @Inject
    EntryLookup entries;

    /**
     * JSON and what it turned out to hold.
     *
     * @param bytes JSON in UTF-8
     * @param languages the tags of the languages in it, sorted; empty where it has no text in any
     */
    record Rendering(byte[] bytes, Set<String> languages) {}

    Rendering render(Object answer) {
        var entity = answer instanceof Page<?> page ? page.map(this::asOf) : asOf(answer);
        var served = new TreeSet<String>();
        var writer = json.writer().withAttribute(LANGUAGES, choice.languages()).withAttribute(SERVED, served);
        try {
            if (choice.fields().isEmpty() && choice.expand().isEmpty()) {
                return new Rendering(writer.writeValueAsBytes(entity), served);
            }
            return new Rendering(json.writeValueAsBytes(shown(entity, writer)), served);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is wanted as of a day as it was then; everything else as it is. */
    private Object asOf(Object view) {
        return view instanceof Dated dated && choice.asOf().isPresent()
                ? dated.asOf(choice.asOf().get())
                : view;
    }

    private JsonNode shown(Object entity, ObjectWriter writer) {
        var tree = treeOf(entity instanceof Page<?> page ? page.map(this::chosen) : chosen(entity), writer);
        var items = new ArrayList<ObjectNode>();
        if (entity instanceof Page<?>) {
            tree.get("items").forEach(item -> items.add((ObjectNode) item));
        } else {
            items.add((ObjectNode) tree);
        }
        embed(items, writer);
        return tree;
    }

    /** The properties of a view that the caller chose: the others are not even written, so no language is noted for them. */
    private Object chosen(Object view) {
        if (choice.fields().isEmpty()) {
            return view;
        }
        var properties = new LinkedHashMap<String, Object>();
        for (var component : view.getClass().getRecordComponents()) {
            if (choice.fields().contains(ParameterCheck.jsonName(component))) {
                properties.put(ParameterCheck.jsonName(component), valueOf(component, view));
            }
        }
        properties.values().removeIf(Objects::isNull);
        return properties;
    }

    private static Object valueOf(RecordComponent component, Object view) {
        try {
            return component.getAccessor().invoke(view);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void embed(List<ObjectNode> items, ObjectWriter writer) {
        var references = new HashMap<String, List<ObjectNode>>();
        for (var path : choice.expand()) {
            items.forEach(item -> collect(item, path.split("\\."), 0, references));
        }
        if (references.isEmpty()) {
            return;
        }
        Map<String, View> found = entries.findAll(references.keySet());
        found.forEach((href, view) -> {
            var whole = (ObjectNode) treeOf(asOf(view), writer);
            references.get(href).forEach(reference -> reference.removeAll().setAll(whole.deepCopy()));
        });
    }

    private static void collect(JsonNode node, String[] path, int at, Map<String, List<ObjectNode>> references) {
        if (node == null) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, path, at, references));
        } else if (at == path.length && node instanceof ObjectNode reference) {
            references
                    .computeIfAbsent(reference.get("href").asText(), href -> new ArrayList<>())
                    .add(reference);
        } else if (at < path.length) {
            collect(node.get(path[at]), path, at + 1, references);
        }
    }

    private JsonNode treeOf(Object value, ObjectWriter writer) {
        try {
            return json.readTree(writer.writeValueAsBytes(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
