package no.innovasjonsbase.platform.entry.draft;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.http.body.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.value.NormalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.RegisterNumber;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.view.Reference;

/**
 * Makes a record of JSON and notes every place where it can't: databinding stops at the first. What can't be read is null
 * in the record; the rules on its components are held against it afterwards by {@link DraftCheck}. On its way it notes the
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

    /** Up to here every whole number is exact in JSON, whoever reads it (RFC 8259, section 6). */
    private static final long MAX_EXACT = (1L << 53) - 1;

    private final FaultList faults = new FaultList();
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
            return languages(node, map.get(), pointer, isProse(type));
        }
        if (simple.isRecord()) {
            return node instanceof ObjectNode object
                    ? noted(
                            record(object, simple, pointer, List.of()),
                            type.getAnnotation(ExistingEntry.class),
                            pointer)
                    : mustBe("object", pointer);
        }
        if (simple == String.class && node.isTextual()) {
            return RegisterNumber.normalized(NormalizedText.of(node.asText(), isProse(type)), type);
        }
        return simple.isEnum() ? constant(node, simple, pointer) : scalar(node, simple, pointer);
    }

    private static boolean isProse(AnnotatedType type) {
        var text = type.getAnnotation(Text.class);
        return text != null && text.isProse();
    }

    /** The same record, noted where it is a reference that names an entry. */
    private Object noted(Object made, ExistingEntry refers, JsonPointer pointer) {
        if (refers != null && made instanceof Reference reference && reference.id() != null) {
            references.add(new FoundReference(pointer.to("id"), refers, reference));
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
        return made(shape.constructor(), pointer, values);
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

    /** What is made of a map from language tags. */
    private Object languages(JsonNode node, Executable creator, JsonPointer pointer, boolean isProse) {
        if (!node.isObject()) {
            return mustBe("object-of-texts", pointer);
        }
        var map = (AnnotatedParameterizedType) creator.getAnnotatedParameterTypes()[0];
        var element = map.getAnnotatedActualTypeArguments()[1];
        Map<String, Object> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            var before = faults.size();
            var value = element.getType() == String.class && entry.getValue().isTextual()
                    ? NormalizedText.of(entry.getValue().asText(), isProse)
                    : value(entry.getValue(), element, pointer.to(entry.getKey()));
            // What is null isn't there.
            if (faults.size() == before && value != null) {
                entries.put(entry.getKey(), value);
            }
        });
        return made(creator, pointer, entries);
    }

    private Object constant(JsonNode node, Class<?> constants, JsonPointer pointer) {
        for (var constant : constants.getEnumConstants()) {
            if (node.isTextual() && nameOf(constant).equals(node.asText())) {
                return constant;
            }
        }
        faults.add(() -> notOneOf(constants, node, pointer));
        return null;
    }

    private static Fault notOneOf(Class<?> constants, JsonNode node, JsonPointer pointer) {
        var valid =
                Stream.of(constants.getEnumConstants()).map(DraftBinder::nameOf).collect(Collectors.joining(", "));
        var value = node.isValueNode() ? node.asText() : node.toString();
        return Fault.inBody(pointer.toString(), "not-one-of", "value", value, "valid", valid);
    }

    private Object scalar(JsonNode node, Class<?> type, JsonPointer pointer) {
        if (type == String.class) {
            return mustBe("text", pointer);
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
        if (type == BigDecimal.class || type == Double.class) {
            // Bodies are read into doubles; one beyond them is infinite.
            var isDecimal = node.isNumber() && Double.isFinite(node.doubleValue());
            return !isDecimal
                    ? mustBe("number", pointer)
                    : type == Double.class ? (Object) node.doubleValue() : node.decimalValue();
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

    private Object instant(String text, JsonPointer pointer) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException notOne) {
            return mustBe("instant", pointer);
        }
    }

    /** Notes that something else is expected; answers what stands in for it. */
    private Object mustBe(String expected, JsonPointer pointer) {
        faults.add(() -> Fault.inBody(pointer.toString(), "body.must-be." + expected));
        return null;
    }

    private Object made(Executable creator, JsonPointer pointer, Object... values) {
        try {
            return creator instanceof Constructor<?> constructor
                    ? constructor.newInstance(values)
                    : ((Method) creator).invoke(null, values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) {
                faults.add(() -> Fault.inBody(pointer.toString(), "constraint.two-for-one-language"));
                return null;
            }
            throw new IllegalStateException(refused.getCause());
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
