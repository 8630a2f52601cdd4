package no.innovasjonsbase.platform.view;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.PartialDate;

/**
 * Projects the JSON of a view to the fields, languages and day that the caller chose. Where its language maps and
 * references are, the record tells.
 */
public final class DocumentProjection {
    /** What of a record holds text or leads to other entries, by the names it has in JSON. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(component -> new Part(JsonName.of(component), elementType(component)))
                    .filter(part ->
                            part.isText() || part.isCurrent() || part.type().isRecord())
                    .toList();
        }
    };

    /** A property and the type of its value, or of its elements. */
    private record Part(String name, Class<?> type) {
        boolean isText() {
            return LanguageMap.class.isAssignableFrom(type);
        }

        boolean isCurrent() {
            return type == Current.class;
        }
    }

    /** Puts into a view whether what has times in it is there on a day, in the places that the record has for it. */
    public static void putCurrent(JsonNode node, Class<?> record, Current.Day day) {
        for (var part : PARTS.get(record)) {
            if (part.isCurrent()) {
                var current = day.of(dateIn(node, "from"), dateIn(node, "to"), dateIn(node, "confirmed"));
                insert((ObjectNode) node, part.name(), JsonName.of(current), JsonName.allOf(record));
            } else if (part.type().isRecord() && !part.isText()) {
                eachOf(node.get(part.name()), object -> putCurrent(object, part.type(), day));
            }
        }
    }

    private static PartialDate dateIn(JsonNode node, String property) {
        return PartialDate.find(node.path(property).asText(null)).orElse(null);
    }

    /** Puts a property in the place that it has in an order. */
    private static void insert(ObjectNode object, String name, String value, List<String> order) {
        object.put(name, value);
        for (var later : order.subList(order.indexOf(name) + 1, order.size())) {
            var kept = object.remove(later);
            if (kept != null) {
                object.set(later, kept);
            }
        }
    }

    /** Leaves these properties of an object; all of them where there are none. */
    public static void keep(ObjectNode view, Collection<String> fields) {
        if (!fields.isEmpty()) {
            view.retain(fields);
        }
    }

    /**
     * Leaves the best entry of each language map, by these languages; all where there are none.
     *
     * @param served where the tags of what is left are noted
     */
    public static void cutLanguages(JsonNode node, Class<?> record, List<String> languages, Set<String> served) {
        for (var part : PARTS.get(record)) {
            eachOf(node.get(part.name()), object -> {
                if (!part.isText()) {
                    cutLanguages(object, part.type(), languages, served);
                    return;
                }
                var tags = new ArrayList<String>();
                object.fieldNames().forEachRemaining(tags::add);
                if (!languages.isEmpty()) {
                    LanguageMap.bestOf(tags, languages).ifPresent(best -> object.retain(best));
                }
                object.fieldNames().forEachRemaining(served::add);
            });
        }
    }

    /** Collects the references at a path of property names, each element of a list in its turn. */
    public static void collectReferences(JsonNode node, List<String> path, Collection<ObjectNode> found) {
        eachOf(node, object -> {
            if (path.isEmpty()) {
                found.add(object);
            } else {
                collectReferences(object.get(path.get(0)), path.subList(1, path.size()), found);
            }
        });
    }

    private static void eachOf(JsonNode node, Consumer<ObjectNode> visitor) {
        if (node instanceof ObjectNode object) {
            visitor.accept(object);
        } else if (node != null && node.isArray()) {
            node.forEach(element -> eachOf(element, visitor));
        }
    }

    /** The paths in a view record that lead to references. */
    public static Set<String> referencesIn(Class<?> record) {
        var found = new TreeSet<String>();
        addReferences(record, "", found);
        return found;
    }

    private static void addReferences(Class<?> record, String prefix, Set<String> found) {
        for (var part : PARTS.get(record)) {
            if (Reference.class.isAssignableFrom(part.type())) {
                found.add(prefix + part.name());
            } else if (part.type().isRecord() && part.type() != Meta.class) {
                addReferences(part.type(), prefix + part.name() + ".", found);
            }
        }
    }

    private static Class<?> elementType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && List.class.isAssignableFrom(component.getType())
                && Arrays.stream(list.getActualTypeArguments()).allMatch(Class.class::isInstance)) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return component.getType();
    }
}
