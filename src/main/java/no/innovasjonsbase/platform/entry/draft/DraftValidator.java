package no.innovasjonsbase.platform.entry.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.entry.draft.CheckedDraft.BrokenRule;
import no.innovasjonsbase.platform.entry.draft.CheckedDraft.RequiredEntry;
import no.innovasjonsbase.platform.entry.draft.DraftBinder.FoundReference;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.Reference;

/**
 * Validates drafts (Bean Validation) and collects all violations as faults. It never asks the database, so that no
 * writer has to wait for it: the entries referred to are collected, for the caller to look them up.
 */
@ApplicationScoped
public class DraftValidator {
    @Inject
    ValidatorFactory validators;

    @Inject
    EntryTypes types;

    /**
     * The record that a body is, which refers to no entries.
     *
     * @param others faults that the caller found
     * @throws Problem invalid-entry (422) with the faults and a JSON pointer to each
     */
    public <T> T require(Body<T> body, Class<T> record, FaultList others) {
        return check(body, body.json(), record, List.of(), others).require(new FaultList(), Set.of());
    }

    /**
     * The record that JSON is which came of a body.
     *
     * @param json the body itself, or what a patch made of an entry
     * @param others properties that the caller reads itself
     * @param found faults that the caller found
     */
    public <T> CheckedDraft<T> check(
            Body<?> body, JsonNode json, Class<T> record, Collection<String> others, FaultList found) {
        var reader = new DraftBinder();
        var read = reader.read(json, record, others);
        var faults = new FaultList();
        faults.addAll(found);
        faults.addAll(reader.faults());
        faults.addAll(body.repeated());
        // What can't be listed anyway isn't looked for.
        return read == null || faults.more() > 0
                ? new CheckedDraft<>(body.json(), read, faults, List.of(), List.of())
                : checked(body.json(), read, reader, faults, new ArrayList<>(brokenRules(read)));
    }

    /**
     * The record that JSON is, which was checked before and found valid.
     *
     * @param others properties that the caller reads itself
     */
    public <T> CheckedDraft<T> read(JsonNode json, Class<T> record, Collection<String> others) {
        var reader = new DraftBinder();
        return checked(json, reader.read(json, record, others), reader, reader.faults(), new ArrayList<>());
    }

    private <T> CheckedDraft<T> checked(
            JsonNode sent, T read, DraftBinder reader, FaultList faults, List<BrokenRule> broken) {
        var isTold = placesTold(faults);
        var required = new ArrayList<RequiredEntry>();
        for (var reference : reader.references()) {
            target(reference).ifPresentOrElse(required::add, () -> broken.add(broken(reference)));
        }
        broken.removeIf(rule -> isTold.test(rule.pointer()));
        required.removeIf(entry -> isTold.test(entry.ifMissing().pointer()));
        return new CheckedDraft<>(sent, read, faults, broken, required);
    }

    /** Whether a fault says already what is wrong at a place, within it, or around it. */
    private static Predicate<String> placesTold(FaultList faults) {
        var told = faults.listed().stream().map(Fault::name).collect(Collectors.toSet());
        var around = told.stream().flatMap(DraftValidator::parents).collect(Collectors.toSet());
        return pointer -> told.contains(pointer)
                || around.contains(pointer)
                || parents(pointer).anyMatch(told::contains);
    }

    private List<BrokenRule> brokenRules(Object read) {
        return validators.getValidator().validate(read).stream()
                .map(violation -> {
                    var pointer = pointer(violation);
                    return new BrokenRule(pointer, () -> faultOf(pointer, violation));
                })
                .toList();
    }

    /** The entry that a reference leads to, if it leads to where one can be. */
    private Optional<RequiredEntry> target(FoundReference found) {
        var reference = found.reference();
        return typeOf(found)
                .filter(type -> Slug.isOne(reference.id()) && leadsThere(reference, type))
                .map(type -> new RequiredEntry(type, reference.id(), missing(found)));
    }

    /** The type of the entry that a reference leads to; empty where it may not lead there. */
    private Optional<Class<? extends Entry>> typeOf(FoundReference found) {
        return Stream.of(found.refers().value())
                .<Class<? extends Entry>>map(types::require)
                .filter(type -> !(found.reference() instanceof TypedRef typed)
                        || Entry.typeOf(type).equals(typed.type()))
                .findFirst();
    }

    /** Whether the address that came with a reference, if one did, is that of the entry it names. */
    private static boolean leadsThere(Reference reference, Class<? extends Entry> type) {
        return reference.href() == null || reference.href().equals(Entry.hrefOf(type, reference.id()));
    }

    private BrokenRule broken(FoundReference found) {
        var type = typeOf(found);
        if (type.isEmpty() && found.reference() instanceof TypedRef typed && typed.type() != null) {
            var valid = Stream.of(found.refers().value())
                    .map(name -> Entry.typeOf(types.require(name)))
                    .collect(Collectors.joining(", "));
            return broken(found, "type", "not-one-of", "value", typed.type(), "valid", valid);
        }
        return type.filter(its -> !leadsThere(found.reference(), its)).isPresent()
                ? broken(found, "href", "constraint.refers-elsewhere")
                : missing(found);
    }

    /** A fault of a property of a reference. */
    private static BrokenRule broken(FoundReference found, String property, String key, Object... namesAndValues) {
        var pointer = found.pointer().to(property).toString();
        return new BrokenRule(pointer, () -> Fault.inBody(pointer, key, namesAndValues));
    }

    private static BrokenRule missing(FoundReference found) {
        return broken(
                found,
                "id",
                "constraint.refers",
                "value",
                String.join(", ", found.refers().value()));
    }

    /** The pointers to what a place lies in, from the innermost outwards; without the whole document. */
    private static Stream<String> parents(String pointer) {
        return Stream.iterate(parent(pointer), parent -> !parent.isEmpty(), DraftValidator::parent);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
    }

    private static String constraintOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static Fault faultOf(String pointer, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var isOfOthers = violation.getMessageTemplate().startsWith("{");
        var key = "constraint." + (isOfOthers ? constraintOf(violation) : violation.getMessageTemplate());
        Map<String, String> values = descriptor.getAttributes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> text(attribute.getValue())));
        return new Fault(Fault.Place.BODY, pointer, new Message(key, values));
    }

    private static String text(Object value) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** The JSON pointer (RFC 6901) to the value that breaks a rule; that of the whole where a rule ties values together. */
    private static String pointer(ConstraintViolation<?> violation) {
        var tokens = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                tokens.add(node.getIndex().toString());
            } else if (node.getKey() != null) {
                tokens.add(node.getKey().toString());
            }
            // JSON has nothing for the component that holds a map's languages.
            if (node.getKind() == ElementKind.PROPERTY && !isOfLanguageMap(node, violation.getLeafBean())) {
                tokens.add(tokens.isEmpty() ? jsonName(violation.getRootBeanClass(), node.getName()) : node.getName());
            }
        }
        if (constraintOf(violation).equals(AssertTrue.class.getSimpleName())) {
            tokens.remove(tokens.size() - 1);
        }
        var pointer = JsonPointer.ROOT;
        for (var token : tokens) {
            pointer = pointer.to(token);
        }
        return pointer.toString();
    }

    private static boolean isOfLanguageMap(Path.Node node, Object leaf) {
        return leaf instanceof Record map
                && DraftBinder.isLanguageMap(map.getClass())
                && map.getClass().getRecordComponents()[0].getName().equals(node.getName());
    }

    private static String jsonName(Class<?> record, String property) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(property))
                .map(JsonName::of)
                .findFirst()
                .orElse(property);
    }
}
