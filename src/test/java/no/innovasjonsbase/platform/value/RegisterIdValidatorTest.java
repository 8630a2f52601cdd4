package no.innovasjonsbase.platform.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static no.innovasjonsbase.platform.value.RuleAssert.assertThatRulesOf;

class RegisterIdValidatorTest {
    record Body(@RegisterId(Register.ORGNR) String orgnr) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "991825827")
    void an_organization_number_and_nothing_at_all_are_valid(String number) {
        assertThatRulesOf(new Body(number)).areKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "991825828", "0192:991825827", "000000000"})
    void anything_else_is_refused(String number) {
        assertThatRulesOf(new Body(number)).areBroken("orgnr: orgnr");
    }
}
