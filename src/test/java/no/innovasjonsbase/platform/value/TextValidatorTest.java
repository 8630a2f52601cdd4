package no.innovasjonsbase.platform.value;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.language.LocalizedText;

import static no.innovasjonsbase.platform.value.RuleAssert.assertThatRulesOf;

class TextValidatorTest {
    private static final int MAX = 20;

    /** Made up; both control digits are right. */
    private static final String NATIONAL_IDENTITY_NUMBER = "01017000027";

    record Note(@Text(max = MAX) String note) {}

    record Prose(@Text(max = MAX, isProse = true) String prose) {}

    record Notes(List<@Text(max = MAX) String> notes) {}

    record Name(@Text(max = MAX) LocalizedText name) {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "Tillit", "Ærø – «å»", "én\ttabulator", "😀", "1234567890 123"})
    void ordinary_text_is_valid(String text) {
        assertThatRulesOf(new Note(text)).areKept();
        assertThatRulesOf(new Notes(List.of(text))).areKept();
        assertThatRulesOf(named("nb", text)).areKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"to\nlinjer", "to\r\nlinjer", "to\u2028linjer"})
    void only_prose_has_lines(String text) {
        assertThatRulesOf(new Prose(text)).areKept();
        assertFault(text, "text.line-break");
    }

    @ParameterizedTest
    @CsvSource({
        "\uFFFF, text.noncharacter",
        "\uFDD0, text.noncharacter",
        "\u202E, text.direction",
        "\u2066, text.direction"
    })
    void what_is_no_character_or_misleads_is_refused_in_prose_too(String character, String fault) {
        assertThatRulesOf(new Prose("a" + character + "b")).areBroken("prose: " + fault);
        assertFault("a" + character + "b", fault);
    }

    @Test
    void nothing_at_all_is_valid() {
        assertThatRulesOf(new Note(null)).areKept();
        assertThatRulesOf(new Notes(null)).areKept();
        assertThatRulesOf(new Name(null)).areKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u2003", "\u0000"})
    void blank_text_is_refused(String text) {
        assertFault(text, text.equals("\u0000") ? "text.control-character" : "text.blank");
    }

    @Test
    void text_may_have_as_many_characters_as_it_says_and_no_more() {
        assertThatRulesOf(new Note("å".repeat(MAX))).areKept();
        assertThatRulesOf(named("nn", "å".repeat(MAX))).areKept();
        assertFault("å".repeat(MAX + 1), "text.too-long");
    }

    @Test
    void a_character_outside_of_the_basic_plane_counts_once() {
        assertThatRulesOf(new Note("😀".repeat(MAX))).areKept();
        assertFault("😀".repeat(MAX + 1), "text.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b"})
    void control_characters_are_refused(String text) {
        assertFault(text, "text.control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ude00b", "\ude00\ud83d"})
    void lone_surrogates_are_refused(String text) {
        assertFault(text, "text.lone-surrogate");
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIONAL_IDENTITY_NUMBER, "(010170 00027)", "f. 010170.00027!"})
    void national_identity_numbers_are_refused(String text) {
        assertFault(text, "text.national-identity-number");
    }

    @Test
    void a_language_map_without_languages_is_refused() {
        assertThatRulesOf(new Name(LocalizedText.of(Map.of()))).areBroken("name: text.no-language");
    }

    @Test
    void a_key_that_is_no_language_tag_is_refused() {
        assertThatRulesOf(named("nb_NO", "Tillit")).areBroken("name.nb_NO: language-tag");
        assertThatRulesOf(named("bokmål", "Tillit")).areBroken("name.bokmål: language-tag");
    }

    @Test
    void every_faulty_entry_of_a_language_map_is_named() {
        var name = new Name(LocalizedText.of(Map.of("nb", " ", "nn", "a\u0007", "en", "Trust", "?", "x")));

        assertThatRulesOf(name)
                .areBroken("name.nb: text.blank", "name.nn: text.control-character", "name.?: language-tag");
    }

    private static void assertFault(String text, String fault) {
        assertThatRulesOf(new Note(text)).areBroken("note: " + fault);
        assertThatRulesOf(new Notes(List.of("a", text))).areBroken("notes[1].<list element>: " + fault);
        assertThatRulesOf(named("nb", text)).areBroken("name.nb: " + fault);
    }

    private static Name named(String tag, String text) {
        return new Name(LocalizedText.of(Map.of(tag, text)));
    }
}
