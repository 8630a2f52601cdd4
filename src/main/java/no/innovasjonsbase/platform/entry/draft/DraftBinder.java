package no.innovasjonsbase.platform.entry.draft;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.http.body.JsonPointer;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageTagValidator;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.view.Reference;

/**
 * Makes a record of JSON and notes every place where it can't: databinding stops at the first. What can't be read is null
 * in the record; the rules on its components are held against it afterwards by {@link DraftValidator}. On its way it notes the
 * references to other entries ({@link ExistingEntry}), for the caller to look them up.
 */
final class DraftBinder {
    /** Looked up once for each class: reflection copies what it shows. */
    private static final ClassValue<Optional<Executable>> MAP_CREATORS = new ClassValue<>() {
        @Override
        protected Optional<Executable> computeValue(Class<?> type) {
            return mapCreator(type);
        }
    };

    private final FaultList faults = new FaultList();
    private final ScalarReader scalars = new ScalarReader(this::mustBe, faults);
    private final List<FoundReference> references = new ArrayList<>();

    /**
     * A reference that names an entry.
     *
     * @param pointer the place of its id
     * @param refers where the entry has to be
     */
    record FoundReference(JsonPointer pointer, ExistingEntry refers, Reference reference) {}

    /** The faults found until now, each with a JSON pointer. */
    FaultList faults() {
        return faults;
    }

    /** The references found until now. */
    List<FoundReference> references() {
        return references;
    }

    /**
     * The record that JSON is; null where it is no object.
     *
     * @param others properties that are known besides the record's own
     */
    <T> T read(JsonNode json, Class<T> record, Collection<String> others) {
        if (!(json instanceof ObjectNode object)) {
            mustBe("object", JsonPointer.ROOT);
            return null;
        }
        return record.cast(record(object, record, JsonPointer.ROOT, others));
    }

    private Object value(JsonNode node, AnnotatedType type, JsonPointer pointer) {
        return value(node, type, type.getAnnotation(Text.class), pointer);
    }

    /** @param text the rules of texts that hold here; null where none do */
    private Object value(JsonNode node, AnnotatedType type, Text text, JsonPointer pointer) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof AnnotatedParameterizedType list
                && ((ParameterizedType) list.getType()).getRawType() == List.class) {
            return list(node, list.getAnnotatedActualTypeArguments()[0], pointer);
        }
        var simple = (Class<?>) type.getType();
        var map = MAP_CREATORS.get(simple);
        if (map.isPresent()) {
            return languages(node, map.get(), text, pointer);
        }
        if (simple.isRecord()) {
            return node instanceof ObjectNode object
                    ? noted(
                            record(object, simple, pointer, List.of()),
                            type.getAnnotation(ExistingEntry.class),
                            pointer)
                    : mustBe("object", pointer);
        }
        return scalars.read(node, type, text, pointer);
    }

    /** The same record, noted where it is a reference that names an entry. */
    private Object noted(Object made, ExistingEntry refers, JsonPointer pointer) {
        if (refers != null && made instanceof Reference reference && reference.id() != null) {
            references.add(new FoundReference(pointer, refers, reference));
        }
        return made;
    }

    private Object record(ObjectNode object, Class<?> type, JsonPointer pointer, Collection<String> others) {
        var shape = RecordShape.of(type);
        var names = shape.names();
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name) && !others.contains(name)) {
                faults.add(() -> unknown(name, names, others, pointer));
            }
        });
        var values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            var name = names.get(i);
            var at = pointer.to(name);
            var size = shape.sizes().get(i);
            if (isTooLong(object.get(name), size)) {
                faults.add(() -> tooLong(size, at));
            } else {
                values[i] = value(object.get(name), shape.types().get(i), at);
            }
        }
        return shape.isNullWhereEmpty() && Stream.of(values).allMatch(Objects::isNull)
                ? null
                : instantiate(shape.constructor(), values);
    }

    private static Fault unknown(String name, List<String> names, Collection<String> others, JsonPointer pointer) {
        var valid = new TreeSet<>(names);
        valid.addAll(others);
        var list = String.join(", ", valid);
        return Fault.inBody(pointer.to(name).toString(), "body.unknown-property", "name", name, "valid", list);
    }

    /** Whether it is a list of more than its component may hold: none of its elements needs a look then. */
    private static boolean isTooLong(JsonNode node, Optional<Size> size) {
        return node != null
                && node.isArray()
                && size.filter(s -> node.size() > s.max()).isPresent();
    }

    private static Fault tooLong(Optional<Size> size, JsonPointer pointer) {
        var bounds = size.orElseThrow();
        return Fault.inBody(pointer.toString(), "constraint.Size", "min", bounds.min(), "max", bounds.max());
    }

    private List<Object> list(JsonNode node, AnnotatedType element, JsonPointer pointer) {
        if (!node.isArray()) {
            mustBe("list", pointer);
            return null;
        }
        var list = new ArrayList<>();
        for (var each : node) {
            list.add(value(each, element, pointer.to(list.size())));
        }
        return list;
    }

    /** What is made of a map from language tags, whose texts keep the rules of the map. */
    private Object languages(JsonNode node, Executable creator, Text text, JsonPointer pointer) {
        if (!node.isObject()) {
            return mustBe("object-of-texts", pointer);
        }
        var map = (AnnotatedParameterizedType) creator.getAnnotatedParameterTypes()[0];
        var element = map.getAnnotatedActualTypeArguments()[1];
        Map<String, Object> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            var sent = entry.getKey();
            var before = faults.size();
            var value = value(entry.getValue(), element, text, pointer.to(sent));
            if (value == null && !LanguageTagValidator.isOne(sent)) {
                faults.add(() -> Fault.inBody(pointer.to(sent).toString(), "constraint.language-tag"));
            }
            // What is null isn't there.
            if (faults.size() == before && value != null) {
                entries.put(sent, value);
            }
        });
        return instantiate(creator, oneForEach(entries, pointer));
    }

    /** The entries by canonical tag; where two have the same, that is noted. */
    private Map<String, Object> oneForEach(Map<String, Object> entries, JsonPointer pointer) {
        Map<String, Object> byTag = new LinkedHashMap<>();
        entries.keySet().stream()
                .sorted(Comparator.comparing(sent -> !isShortest(sent)))
                .forEach(sent -> {
                    var tag = LanguageMap.canonical(sent);
                    if (byTag.putIfAbsent(tag, entries.get(sent)) != null) {
                        faults.add(() -> Fault.inBody(
                                pointer.toString(), "constraint.two-for-one-language", "sent", sent, "language", tag));
                    }
                });
        return byTag;
    }

    private static boolean isShortest(String tag) {
        return LanguageMap.canonical(tag).equals(tag);
    }

    /** Notes that something else is expected; answers what stands in for it. */
    private Object mustBe(String expected, JsonPointer pointer) {
        faults.add(() -> Fault.inBody(pointer.toString(), "body.must-be." + expected));
        return null;
    }

    private static Object instantiate(Executable creator, Object... values) {
        try {
            return creator instanceof Constructor<?> constructor
                    ? constructor.newInstance(values)
                    : ((Method) creator).invoke(null, values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether JSON of a type is a map from language tags. */
    static boolean isLanguageMap(Class<?> type) {
        return MAP_CREATORS.get(type).isPresent();
    }

    /** What makes a class of a map from language tags, if it is one of those. */
    private static Optional<Executable> mapCreator(Class<?> type) {
        return Stream.<Executable>concat(
                        Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
                .filter(creator -> creator.isAnnotationPresent(JsonCreator.class)
                        && creator.getParameterCount() == 1
                        && Map.class.isAssignableFrom(creator.getParameterTypes()[0])
                        && (creator instanceof Constructor || Modifier.isStatic(creator.getModifiers())))
                .findFirst();
    }
}
