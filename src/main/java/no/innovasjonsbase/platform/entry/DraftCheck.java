package no.innovasjonsbase.platform.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.hibernate.validator.HibernateValidatorFactory;

import no.innovasjonsbase.platform.http.Body;
import no.innovasjonsbase.platform.http.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Reads drafts and holds them against the rules on their components, and puts what is wrong into faults. */
@ApplicationScoped
public class DraftCheck {
    private static final String REFERS = Refers.class.getSimpleName();

    @Inject
    ValidatorFactory validators;

    /**
     * The record that a body is.
     *
     * @param others properties that the caller reads itself
     * @throws Problem invalid-entry (422) with every fault and a JSON pointer to each
     */
    public <T> T require(Body<T> body, Class<T> record, Collection<String> others) {
        return require(body, body.json(), record, others, Awaited.none(), List.of());
    }

    /**
     * The record that JSON is which came of a body.
     *
     * @param json the body itself, or what a patch made of an entry
     * @param others properties that the caller reads itself
     * @param awaited what it may refer to although it isn't stored
     * @param found faults that the caller found
     * @throws Problem invalid-entry (422) with every fault and a JSON pointer to each
     */
    public <T> T require(
            Body<?> body,
            JsonNode json,
            Class<T> record,
            Collection<String> others,
            Awaited awaited,
            List<Fault> found) {
        var reader = new DraftReader();
        var read = reader.read(json, record, others);
        var faults = new ArrayList<>(found);
        faults.addAll(reader.faults());
        body.repeated().forEach(pointer -> faults.add(Fault.inBody(pointer, "body.duplicate-property")));
        if (read != null) {
            violations(read, awaited).stream()
                    .filter(violation -> faults.stream().noneMatch(fault -> covers(fault.name(), violation.name())))
                    .toList()
                    .forEach(faults::add);
        }
        throwIfAny(faults);
        return read;
    }

    /** Whether a fault says already what is wrong at a place, or within it, or around it. */
    private static boolean covers(String fault, String violation) {
        return violation.equals(fault)
                || violation.startsWith(fault + "/")
                || !violation.isEmpty() && fault.startsWith(violation + "/");
    }

    private static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_ENTRY)
                    .with(faults.stream()
                            .sorted(Comparator.comparing(Fault::name))
                            .toList());
        }
    }

    private List<Fault> violations(Object read, Awaited awaited) {
        var validator = validators
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .constraintValidatorPayload(awaited)
                .getValidator();
        return validator.validate(read).stream().map(DraftCheck::faultOf).toList();
    }

    private static Fault faultOf(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        var isOfOthers = violation.getMessageTemplate().startsWith("{");
        var key = "constraint." + (isOfOthers ? constraint : violation.getMessageTemplate());
        Map<String, String> values = descriptor.getAttributes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> text(attribute.getValue())));
        var pointer = pointer(violation, constraint);
        return new Fault(Fault.Place.BODY, pointer, new Message(key, values));
    }

    private static String text(Object value) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** The JSON pointer (RFC 6901) to the value that breaks a rule; that of the whole where a rule ties values together. */
    private static String pointer(ConstraintViolation<?> violation, String constraint) {
        var tokens = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                tokens.add(node.getIndex().toString());
            } else if (node.getKey() != null) {
                tokens.add(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                tokens.add(tokens.isEmpty() ? jsonName(violation.getRootBeanClass(), node.getName()) : node.getName());
            }
        }
        if (constraint.equals(AssertTrue.class.getSimpleName())) {
            tokens.remove(tokens.size() - 1);
        } else if (constraint.equals(REFERS)) {
            tokens.add("id");
        }
        return pointer(tokens);
    }

    private static String jsonName(Class<?> record, String property) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(property))
                .map(DraftReader::nameOf)
                .findFirst()
                .orElse(property);
    }

    private static String pointer(List<String> tokens) {
        return tokens.stream().reduce(JsonPointer.ROOT, JsonPointer::to);
    }
}
