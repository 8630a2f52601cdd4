package no.innovasjonsbase.platform.entry.draft;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.http.body.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.value.NormalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.RegisterNumber;
import no.innovasjonsbase.platform.value.Text;

/** Reads single values of JSON: texts, truth values, numbers, dates, times and constants. */
final class ScalarReader {
    /** Up to here every whole number is exact in JSON, whoever reads it (RFC 8259, section 6). */
    private static final long MAX_EXACT = (1L << 53) - 1;

    private final BiFunction<String, JsonPointer, Object> mustBe;
    private final FaultList faults;

    /**
     * A reader.
     *
     * @param mustBe notes what is expected at a place where something else is; answers what stands in for it
     * @param faults takes all other faults
     */
    ScalarReader(BiFunction<String, JsonPointer, Object> mustBe, FaultList faults) {
        this.mustBe = mustBe;
        this.faults = faults;
    }

    /**
     * The value that JSON is.
     *
     * @param node neither missing nor null
     * @param text the rules of texts that hold here; null where none do
     */
    Object read(JsonNode node, AnnotatedType type, Text text, JsonPointer pointer) {
        var simple = (Class<?>) type.getType();
        if (simple == String.class) {
            return node.isTextual()
                    ? RegisterNumber.normalized(NormalizedText.of(node.asText(), text != null && text.isProse()), type)
                    : mustBe.apply("text", pointer);
        }
        return simple.isEnum() ? constant(node, simple, pointer) : scalar(node, simple, pointer);
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
        var valid = Stream.of(constants.getEnumConstants())
                .map(ScalarReader::nameOf)
                .collect(Collectors.joining(", "));
        var value = node.isValueNode() ? node.asText() : node.toString();
        return Fault.inBody(pointer.toString(), "not-one-of", "value", value, "valid", valid);
    }

    private Object scalar(JsonNode node, Class<?> type, JsonPointer pointer) {
        if (type == Boolean.class) {
            return node.isBoolean() ? node.asBoolean() : mustBe.apply("boolean", pointer);
        }
        if (type == Integer.class) {
            var isWhole = node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
            return isWhole && Math.abs(node.doubleValue()) <= Integer.MAX_VALUE
                    ? (Object) (int) node.doubleValue()
                    : mustBe.apply("integer", pointer);
        }
        if (type == Long.class) {
            var isWhole = node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
            return isWhole && Math.abs(node.doubleValue()) <= MAX_EXACT
                    ? (Object) node.longValue()
                    : mustBe.apply("integer", pointer);
        }
        if (type == BigDecimal.class || type == Double.class) {
            // Bodies are read into doubles; one beyond them is infinite.
            var isDecimal = node.isNumber() && Double.isFinite(node.doubleValue());
            return !isDecimal
                    ? mustBe.apply("number", pointer)
                    : type == Double.class ? (Object) node.doubleValue() : node.decimalValue();
        }
        if (type == PartialDate.class) {
            return PartialDate.find(node.isTextual() ? node.asText() : null)
                    .<Object>map(date -> date)
                    .orElseGet(() -> mustBe.apply("date", pointer));
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
            return mustBe.apply("instant", pointer);
        }
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
