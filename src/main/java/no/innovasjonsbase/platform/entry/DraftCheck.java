package no.innovasjonsbase.platform.entry;

import java.util.ArrayList;
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

import org.hibernate.validator.HibernateValidatorFactory;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Holds drafts against the rules on their components, and puts what is wrong into faults. */
@ApplicationScoped
public class DraftCheck {
    private static final String REFERS = Refers.class.getSimpleName();

    @Inject
    ValidatorFactory validators;

    /**
     * Ends the request when a draft breaks a rule.
     *
     * @param draft what is to be stored
     * @param self the entry it is to be; the draft may refer to it although it is not stored yet
     * @throws Problem invalid-entry (422) with every fault and a JSON pointer to each
     */
    public void require(Draft<?> draft, TypedRef self) {
        var validator = validators
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .constraintValidatorPayload(self)
                .getValidator();
        var faults = validator.validate(draft).stream()
                .map(DraftCheck::faultOf)
                .sorted(Comparator.comparing(Fault::name))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_ENTRY).with(faults);
        }
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
                ? java.util.Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
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
                tokens.add(node.getName());
            }
        }
        if (constraint.equals(AssertTrue.class.getSimpleName())) {
            tokens.remove(tokens.size() - 1);
        } else if (constraint.equals(REFERS)) {
            tokens.add("id");
        }
        return pointer(tokens);
    }

    private static String pointer(List<String> tokens) {
        return tokens.stream()
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
