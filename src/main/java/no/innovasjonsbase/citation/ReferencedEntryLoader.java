package no.innovasjonsbase.citation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Batch loader of the entries that others refer to: what is asked for before it was read is missing, and noted. So
 * whoever asks does so again once it was read, until nothing new is noted.
 */
final class ReferencedEntryLoader {
    private final Function<Collection<String>, Map<String, ObjectNode>> reader;
    private final Map<String, Optional<ObjectNode>> read = new HashMap<>();
    private final Collection<String> noted = new TreeSet<>();

    /** @param reader finds entries by their addresses */
    ReferencedEntryLoader(Function<Collection<String>, Map<String, ObjectNode>> reader) {
        this.reader = reader;
    }

    /** The entry that a reference leads to; the node itself where it is none, or the entry stands in it. */
    JsonNode whole(JsonNode node) {
        var href = node.path("href");
        if (!href.isTextual() || node.has("meta")) {
            return node;
        }
        var entry = read.get(href.asText());
        if (entry == null) {
            noted.add(href.asText());
            return MissingNode.getInstance();
        }
        return entry.<JsonNode>map(found -> found).orElse(node);
    }

    /** Reads what was noted; whether there was any. */
    boolean readNoted() {
        if (noted.isEmpty()) {
            return false;
        }
        var found = reader.apply(noted);
        noted.forEach(href -> read.put(href, Optional.ofNullable(found.get(href))));
        noted.clear();
        return true;
    }
}
