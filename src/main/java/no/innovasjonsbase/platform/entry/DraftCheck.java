package no.innovasjonsbase.platform.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import no.innovasjonsbase.platform.problem.FaultList;
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
     * @throws Problem invalid-entry (422) with the faults and a JSON pointer to each
     */
    public <T> T require(Body<T> body, Class<T> record, Collection<String> others) {
        return require(body, body.json(), record, others, Awaited.none(), new FaultList());
    }

    /**
     * The record that JSON is which came of a body.
     *
     * @param json the body itself, or what a patch made of an entry
     * @param others properties that the caller reads itself
     * @param awaited what it may refer to although it isn't stored
     * @param found faults that the caller found
     * @throws Problem invalid-entry (422) with the faults and a JSON pointer to each
     */
    public <T> T require(
            Body<?> body, JsonNode json, Class<T> record, Collection<String> others, Awaited awaited, FaultList found) {
        var reader = new DraftReader();
        var read = reader.read(json, record, others);
        var faults = new FaultList();
        faults.addAll(found);
        faults.addAll(reader.faults());
        faults.addAll(body.repeated());
        // What can't be listed anyway isn't looked for.
        if (read != null && faults.more() == 0) {
            addViolations(read, awaited, faults);
        }
        if (!faults.isEmpty()) {
            faults.sort();
            throw Problem.of(ProblemType.INVALID_ENTRY).with(faults);
        }
        return read;
    }

    /** Adds what breaks a rule, except where a fault says already what is wrong at its place, within it, or around it. */
    private void addViolations(Object read, Awaited awaited, FaultList faults) {
        var told = faults.listed().stream().map(Fault::name).collect(Collectors.toSet());
        var around = told.stream().flatMap(DraftCheck::parents).collect(Collectors.toSet());
        violations(read, awaited).stream()
                .map(violation -> new Place(pointer(violation), violation))
                .sorted(Comparator.comparing(Place::pointer))
                .filter(place -> !told.contains(place.pointer())
                        && !around.contains(place.pointer())
                        && parents(place.pointer()).noneMatch(told::contains))
                .forEach(place -> faults.add(() -> faultOf(place)));
    }

    /** A rule that is broken, and where. */
    private record Place(String pointer, ConstraintViolation<?> violation) {}

    /** The pointers to what a place lies in, from the innermost outwards; without the whole document. */
    private static Stream<String> parents(String pointer) {
        return Stream.iterate(parent(pointer), parent -> !parent.isEmpty(), DraftCheck::parent);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
    }

    private Set<ConstraintViolation<Object>> violations(Object read, Awaited awaited) {
        var validator = validators
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .constraintValidatorPayload(awaited)
                .getValidator();
        return validator.validate(read);
    }

    private static String constraintOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static Fault faultOf(Place place) {
        var violation = place.violation();
        var descriptor = violation.getConstraintDescriptor();
        var isOfOthers = violation.getMessageTemplate().startsWith("{");
        var key = "constraint." + (isOfOthers ? constraintOf(violation) : violation.getMessageTemplate());
        Map<String, String> values = descriptor.getAttributes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> text(attribute.getValue())));
        return new Fault(Fault.Place.BODY, place.pointer(), new Message(key, values));
    }

    private static String text(Object value) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** The JSON pointer (RFC 6901) to the value that breaks a rule; that of the whole where a rule ties values together. */
    private static String pointer(ConstraintViolation<?> violation) {
        var constraint = constraintOf(violation);
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
        var pointer = JsonPointer.ROOT;
        for (var token : tokens) {
            pointer = pointer.to(token);
        }
        return pointer.toString();
    }

    private static String jsonName(Class<?> record, String property) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(property))
                .map(DraftReader::nameOf)
                .findFirst()
                .orElse(property);
    }
}
