package no.innovasjonsbase.platform.entry.draft;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.http.body.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.InstantFormat;
import no.innovasjonsbase.platform.value.KeepsDay;
import no.innovasjonsbase.platform.value.Licence;
import no.innovasjonsbase.platform.value.LicenceId;
import no.innovasjonsbase.platform.value.NormalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.RegisterId;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.value.WebAddress;

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
            return node.isTextual() ? textOf(node.asText(), type, text) : mustBe.apply("text", pointer);
        }
        return simple.isEnum() ? constant(node, simple, pointer) : scalar(node, type, pointer);
    }

    private static String textOf(String sent, AnnotatedType type, Text text) {
        if (type.isAnnotationPresent(HttpUrl.class)) {
            return WebAddress.of(sent).text();
        }
        if (type.isAnnotationPresent(Licence.class)) {
            return LicenceId.normalized(sent);
        }
        if (text != null) {
            return NormalizedText.of(sent, text.isProse());
        }
        var id = type.getAnnotation(RegisterId.class);
        return id == null ? sent : id.value().normalized(NormalizedText.of(sent, false));
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

    private Object scalar(JsonNode node, AnnotatedType annotated, JsonPointer pointer) {
        var type = (Class<?>) annotated.getType();
        if (type == Boolean.class) {
            return node.isBoolean() ? node.asBoolean() : mustBe.apply("boolean", pointer);
        }
        if (type == Integer.class) {
            return whole(node, annotated, Integer.MAX_VALUE, pointer)
                    .map(Long::intValue)
                    .orElse(null);
        }
        if (type == Long.class) {
            return whole(node, annotated, MAX_EXACT, pointer).orElse(null);
        }
        if (type == BigDecimal.class) {
            return node.isNumber() ? node.decimalValue() : mustBe.apply("number", pointer);
        }
        if (type == PartialDate.class) {
            var isTimeTaken = annotated.isAnnotationPresent(KeepsDay.class);
            Function<String, Optional<PartialDate>> find =
                    text -> PartialDate.find(isTimeTaken ? PartialDate.dayIn(text) : text);
            return read(node, find, PartialDate::faultOf, "date", pointer);
        }
        if (type == ScheduledTime.class) {
            return read(node, ScheduledTime::find, ScheduledTime::faultOf, "scheduled-time", pointer);
        }
        if (type == Instant.class) {
            return read(node, ScalarReader::instant, InstantFormat::faultOf, "instant", pointer);
        }
        throw new IllegalStateException("Drafts have no components of " + type);
    }

    /** A whole number within bounds: those of the component, where it has any, are what a larger one is told. */
    private Optional<Long> whole(JsonNode node, AnnotatedType type, long most, JsonPointer pointer) {
        var number = node.isNumber() ? node.decimalValue() : null;
        if (number == null) {
            mustBe.apply("integer", pointer);
        } else if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            var max = Optional.ofNullable(type.getAnnotation(Max.class)).map(Max::value);
            faults.add(() -> Fault.inBody(pointer.toString(), "constraint.Max", "value", max.orElse(most)));
        } else if (number.compareTo(BigDecimal.valueOf(-most)) < 0) {
            var min = Optional.ofNullable(type.getAnnotation(Min.class)).map(Min::value);
            faults.add(() -> Fault.inBody(pointer.toString(), "constraint.Min", "value", min.orElse(-most)));
        } else if (number.stripTrailingZeros().scale() > 0) {
            mustBe.apply("integer", pointer);
        } else {
            return Optional.of(number.longValueExact());
        }
        return Optional.empty();
    }

    /** What a text says, or a note of why it says nothing of the kind. */
    private Object read(
            JsonNode node,
            Function<String, ? extends Optional<?>> find,
            Function<String, Optional<Message>> reason,
            String expected,
            JsonPointer pointer) {
        var text = node.isTextual() ? node.asText() : "";
        var found = find.apply(text);
        if (found.isPresent()) {
            return found.get();
        }
        if (reason.apply(text).isEmpty()) {
            return mustBe.apply(expected, pointer);
        }
        faults.add(() -> new Fault(
                Fault.Place.BODY, pointer.toString(), reason.apply(text).get()));
        return null;
    }

    private static Optional<Instant> instant(String text) {
        return InstantFormat.find(text).map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
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
