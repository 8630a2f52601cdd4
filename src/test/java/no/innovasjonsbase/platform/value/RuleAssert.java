package no.innovasjonsbase.platform.value;

import java.util.stream.Collectors;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Asserts which rules (Bean Validation) a record breaks. */
public final class RuleAssert extends AbstractAssert<RuleAssert, Object> {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private RuleAssert(Object checked) {
        super(checked, RuleAssert.class);
    }

    public static RuleAssert assertThatRulesOf(Object checked) {
        return new RuleAssert(checked);
    }

    public void areKept() {
        areBroken();
    }

    /** Each fault as the path to the value and the name of the fault, as in {@code name.nb: text.blank}. */
    public void areBroken(String... faults) {
        var found = VALIDATOR.validate(actual).stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessageTemplate())
                .collect(Collectors.toSet());
        Assertions.assertThat(found).as("the rules that %s breaks", actual).containsExactlyInAnyOrder(faults);
    }
}
