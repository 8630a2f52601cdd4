package no.innovasjonsbase.platform.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static no.innovasjonsbase.platform.value.RuleAssert.assertThatRulesOf;

class LanguageTagValidatorTest {
    record Page(@LanguageTag String language) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "nb",
                "nn",
                "en",
                "se",
                "sma",
                "no",
                "NB",
                "nb-NO",
                "en-GB",
                "zh-Hant-TW",
                "sl-rozaj-biske",
                "nob"
            })
    void language_tags_and_nothing_at_all_are_valid(String tag) {
        assertThatRulesOf(new Page(tag)).areKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "n",
                "nb_NO",
                "nb-",
                "-nb",
                "nb--NO",
                "nb NO",
                " nb",
                "nb\n",
                "bokmål",
                "norwegian",
                "Norsk",
                "engelsk",
                "qz",
                "nb,nn",
                "*",
                "und",
                "x-own",
                "nb-x-abcdefgh-abcdefgh-abcdefgh-abcd"
            })
    void anything_else_is_refused(String tag) {
        assertThatRulesOf(new Page(tag)).areBroken("language: language-tag");
    }
}
