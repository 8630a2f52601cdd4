package no.innovasjonsbase.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Rendering render(Object entity) {
        var served = new TreeSet<String>();
        var writer = json.writer().withAttribute(LANGUAGES, choice.languages()).withAttribute(SERVED, served);
        try {
            if (choice.fields().isEmpty() && choice.expand().isEmpty()) {
                return new Rendering(writer.writeValueAsBytes(entity), served);
            }
            // The languages served are those of what is left, so each part is written once, when it is sure to be sent.
            var tree = shown(entity, writer);
            return new Rendering(json.writeValueAsBytes(tree), served);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode shown(Object entity, ObjectWriter writer) {
        var tree = treeOf(entity, writer);
        var items = new ArrayList<ObjectNode>();
        if (entity instanceof Page<?>) {
            tree.get("items").forEach(item -> items.add((ObjectNode) item));
        } else {
            items.add((ObjectNode) tree);
        }
        embed(items, writer);
        if (!choice.fields().isEmpty()) {
            items.forEach(item -> item.retain(choice.fields()));
        }
        return tree;
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
            var whole = (ObjectNode) treeOf(view, writer);
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
