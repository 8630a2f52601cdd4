package no.innovasjonsbase.platform.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.http.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;

/**
 * Makes a record of JSON and notes every place where it can't: databinding stops at the first. What can't be read is null
 * in the record; the rules on its components are held against it afterwards by {@link DraftCheck}.
 */
final class DraftReader {
    /** Looked up once for each class: reflection copies what it shows. */
    private static final ClassValue<Optional<Executable>> MAP_CREATORS = new ClassValue<>() {
        @Override
        protected Optional<Executable> computeValue(Class<?> type) {
            return mapCreator(type);
        }
    };

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return shapeOf(type);
        }
    };

    /** What a record is made of: its components in their order, as JSON names them. */
    private record Shape(Constructor<?> constructor, List<String> names, List<Type> types) {}

    /** Up to here every whole number is exact in JSON, whoever reads it (RFC 8259, section 6). */
    private static final long MAX_EXACT = (1L << 53) - 1;

    private final List<Fault> faults = new ArrayList<>();

    /** Every fault found until now, each with a JSON pointer. */
    List<Fault> faults() {
        return faults;
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

    private Object value(JsonNode node, Type type, String pointer) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(node, list.getActualTypeArguments()[0], pointer);
        }
        var simple = (Class<?>) type;
        var map = MAP_CREATORS.get(simple);
        if (map.isPresent()) {
            return languages(node, map.get(), pointer);
        }
        if (simple.isRecord()) {
            return node instanceof ObjectNode object
                    ? record(object, simple, pointer, List.of())
                    : mustBe("object", pointer);
        }
        return simple.isEnum() ? constant(node, simple, pointer) : scalar(node, simple, pointer);
    }

    private Object record(ObjectNode object, Class<?> type, String pointer, Collection<String> others) {
        var shape = SHAPES.get(type);
        var names = shape.names();
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name) && !others.contains(name)) {
                var valid = new TreeSet<>(names);
                valid.addAll(others);
                faults.add(Fault.inBody(
                        JsonPointer.to(pointer, name),
                        "body.unknown-property",
                        "name",
                        name,
                        "valid",
                        String.join(", ", valid)));
            }
        });
        var values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            var name = names.get(i);
            values[i] = value(object.get(name), shape.types().get(i), JsonPointer.to(pointer, name));
        }
        return made(shape.constructor(), pointer, values);
    }

    private List<Object> list(JsonNode node, Type element, String pointer) {
        if (!node.isArray()) {
            mustBe("list", pointer);
            return null;
        }
        var list = new ArrayList<>();
        for (var each : node) {
            list.add(value(each, element, JsonPointer.to(pointer, list.size())));
        }
        return list;
    }

    /** What is made of a map from language tags. */
    private Object languages(JsonNode node, Executable creator, String pointer) {
        if (!node.isObject()) {
            return mustBe("object-of-texts", pointer);
        }
        var element = ((ParameterizedType) creator.getGenericParameterTypes()[0]).getActualTypeArguments()[1];
        Map<String, Object> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            var before = faults.size();
            var value = value(entry.getValue(), element, JsonPointer.to(pointer, entry.getKey()));
            if (faults.size() == before) {
                entries.put(entry.getKey(), value);
            }
        });
        return made(creator, pointer, entries);
    }

    private Object constant(JsonNode node, Class<?> constants, String pointer) {
        for (var constant : constants.getEnumConstants()) {
            if (node.isTextual() && nameOf(constant).equals(node.asText())) {
                return constant;
            }
        }
        var valid =
                Stream.of(constants.getEnumConstants()).map(DraftReader::nameOf).toList();
        faults.add(Fault.inBody(
                pointer, "not-one-of", "value", node.asText(node.toString()), "valid", String.join(", ", valid)));
        return null;
    }

    private Object scalar(JsonNode node, Class<?> type, String pointer) {
        if (type == String.class) {
            return node.isTextual() ? node.asText() : mustBe("text", pointer);
        }
        if (type == Boolean.class) {
            return node.isBoolean() ? node.asBoolean() : mustBe("boolean", pointer);
        }
        if (type == Integer.class) {
            var isWhole = node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
            return isWhole && Math.abs(node.doubleValue()) <= Integer.MAX_VALUE
                    ? (Object) (int) node.doubleValue()
                    : mustBe("integer", pointer);
        }
        if (type == Long.class) {
            var isWhole = node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
            return isWhole && Math.abs(node.doubleValue()) <= MAX_EXACT
                    ? (Object) node.longValue()
                    : mustBe("integer", pointer);
        }
        if (type == PartialDate.class) {
            return PartialDate.find(node.isTextual() ? node.asText() : null)
                    .<Object>map(date -> date)
                    .orElseGet(() -> mustBe("date", pointer));
        }
        if (type == Instant.class) {
            return instant(node.isTextual() ? node.asText() : "", pointer);
        }
        throw new IllegalStateException("Drafts have no components of " + type);
    }

    private Object instant(String text, String pointer) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException notOne) {
            return mustBe("instant", pointer);
        }
    }

    /** Notes that something else is expected; answers what stands in for it. */
    private Object mustBe(String expected, String pointer) {
        faults.add(Fault.inBody(pointer, "body.must-be." + expected));
        return null;
    }

    private Object made(Executable creator, String pointer, Object... values) {
        try {
            return creator instanceof Constructor<?> constructor
                    ? constructor.newInstance(values)
                    : ((Method) creator).invoke(null, values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) {
                faults.add(Fault.inBody(pointer, "constraint.two-for-one-language"));
                return null;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    private static Shape shapeOf(Class<?> record) {
        var components = List.of(record.getRecordComponents());
        try {
            var constructor = record.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Shape(
                    constructor,
                    components.stream().map(DraftReader::nameOf).toList(),
                    components.stream().map(RecordComponent::getGenericType).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name that a component has in JSON. */
    static String nameOf(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static String nameOf(Object constant) {
        try {
            var renamed = ((Enum<?>) constant)
                    .getDeclaringClass()
                    .getField(((Enum<?>) constant).name())
                    .getAnnotation(JsonProperty.class);
            return renamed == null ? ((Enum<?>) constant).name() : renamed.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
