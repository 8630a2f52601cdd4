package no.innovasjonsbase.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.body.JsonPointer;

/**
 * Replaces the references of an entry to one entry by references to another. Of elements of a list that are alike
 * afterwards the first stays. What would refer to the entry itself goes, with the element of the list that it stands
 * in; but for sources that an entry cites, for one may well be described after itself. Citations go on pointing at the
 * parts that they are about.
 */
final class ReferenceRewriter {
    private static final String CITATIONS = "citations";
    private static final String ABOUT = "about";
    private static final String PARENT = "parent";
    /** Of the parent. */
    private static final String MEMBERSHIP = "membership";

    private static final String HREF = "href";
    private static final String ID = "id";
    private static final int GONE = -1;
    private static final String NOWHERE = String.valueOf(GONE);

    private final ObjectNode entry;
    private final String from;
    private final String to;
    private final String toId;
    private final boolean isToItself;
    /** Where the elements of lists went, by the pointers to the lists. */
    private final Map<String, int[]> places = new HashMap<>();

    private final Set<String> removed = new HashSet<>();

    private ReferenceRewriter(ObjectNode entry, Class<? extends Entry> type, String from, String to) {
        this.entry = entry;
        this.from = Entry.hrefOf(type, from);
        this.to = Entry.hrefOf(type, to);
        this.toId = to;
        this.isToItself = entry.path(HREF).asText().equals(this.to);
    }

    /**
     * Moves the references of an entry.
     *
     * @param entry its document, which is changed
     * @param type that of the two entries
     * @param from the id of the one that is referred to
     * @param to the id of the one that is to be
     */
    static void move(ObjectNode entry, Class<? extends Entry> type, String from, String to) {
        new ReferenceRewriter(entry, type, from, to).move();
    }

    private void move() {
        for (var property : List.copyOf(entry.properties())) {
            var pointer = JsonPointer.ROOT.to(property.getKey());
            var mayGo = isToItself && !property.getKey().equals(CITATIONS);
            if (move(property.getValue(), pointer, mayGo) == Outcome.GONE) {
                remove(property.getKey());
            }
        }
        if (entry.path(CITATIONS) instanceof ArrayNode citations) {
            pointAnew(citations);
        }
    }

    private void remove(String property) {
        entry.remove(property);
        removed.add("/" + property);
        if (property.equals(PARENT) && entry.has(MEMBERSHIP)) {
            remove(MEMBERSHIP);
        }
    }

    /** What became of a value; the last counts for what it stands in. */
    private enum Outcome {
        UNCHANGED,
        MOVED,
        GONE
    }

    private Outcome move(JsonNode value, JsonPointer pointer, boolean mayGo) {
        if (value instanceof ArrayNode list) {
            return moveElements(list, pointer, mayGo);
        }
        if (value instanceof ObjectNode reference
                && reference.path(HREF).asText().equals(from)) {
            reference.put(ID, toId).put(HREF, to);
            return mayGo ? Outcome.GONE : Outcome.MOVED;
        }
        return value.properties().stream()
                .map(property -> move(property.getValue(), pointer.to(property.getKey()), mayGo))
                .max(Comparator.naturalOrder())
                .orElse(Outcome.UNCHANGED);
    }

    private Outcome moveElements(ArrayNode list, JsonPointer pointer, boolean mayGo) {
        var kept = new ArrayList<JsonNode>();
        var moved = new HashSet<JsonNode>();
        var place = new int[list.size()];
        for (int i = 0; i < place.length; i++) {
            var element = list.get(i);
            var outcome = move(element, pointer.to(i), mayGo);
            if (outcome == Outcome.MOVED) {
                moved.add(element);
            }
            var alike = moved.contains(element) ? kept.indexOf(element) : GONE;
            place[i] = outcome == Outcome.GONE || alike != GONE ? alike : kept.size();
            if (place[i] == kept.size()) {
                kept.add(element);
            }
        }
        if (kept.size() < place.length) {
            list.removeAll();
            list.addAll(kept);
            places.put(pointer.toString(), place);
            return Outcome.MOVED;
        }
        return moved.isEmpty() ? Outcome.UNCHANGED : Outcome.MOVED;
    }

    /** Has citations point to where the parts went that they are about; what was about nothing but what is gone goes with it. */
    private void pointAnew(ArrayNode citations) {
        if (places.isEmpty() && removed.isEmpty()) {
            return;
        }
        var before = new HashSet<JsonNode>();
        for (var all = citations.iterator(); all.hasNext(); ) {
            var citation = all.next();
            if (citation.path(ABOUT) instanceof ArrayNode about) {
                var pointers = new ArrayList<String>();
                about.forEach(pointer -> placeOf(pointer.asText()).ifPresent(pointers::add));
                about.removeAll();
                pointers.stream().distinct().forEach(about::add);
                if (about.isEmpty() || before.contains(citation)) {
                    all.remove();
                }
            }
            before.add(citation);
        }
    }

    /** The pointer to where a part went; empty where it is gone. */
    private Optional<String> placeOf(String pointer) {
        var before = new StringBuilder();
        var now = new StringBuilder();
        for (var name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            var place = places.containsKey(before.toString()) ? placeOf(name, places.get(before.toString())) : name;
            before.append('/').append(name);
            now.append('/').append(place);
            if (place.equals(NOWHERE) || removed.contains(before.toString())) {
                return Optional.empty();
            }
        }
        return Optional.of(now.toString());
    }

    /** What leads to nothing goes on doing so: it is told with all else that is wrong with the entry. */
    private static String placeOf(String index, int[] places) {
        return index.matches("[0-9]{1,9}") && Integer.parseInt(index) < places.length
                ? String.valueOf(places[Integer.parseInt(index)])
                : index;
    }
}
