package no.innovasjonsbase.platform.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.platform.http.body.JsonSettings;
import no.innovasjonsbase.platform.value.JsonColumn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalizedTextTest {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    static {
        new JsonSettings().customize(JSON);
    }

    @Test
    void nb_nn_and_en_come_first_and_the_rest_by_tag() {
        var text = textIn("se", "en", "da", "nn", "zh-Hant", "nb", "de");

        assertThat(text.texts().keySet()).containsExactly("nb", "nn", "en", "da", "de", "se", "zh-Hant");
    }

    @Test
    void no_is_read_as_nb() {
        assertThat(LocalizedText.of(Map.of("no", "Tillit"))).isEqualTo(LocalizedText.of(Map.of("nb", "Tillit")));
    }

    @ParameterizedTest
    @CsvSource({
        "no, nb",
        "NO, nb",
        "no-NO, nb",
        "nor, nb",
        "nob, nb",
        "nno-no, nn-NO",
        "eng, en",
        "sme, se",
        "sma, sma",
        "ger, de",
        "nb, nb",
        "NB, nb",
        "nb-no, nb-NO",
        "EN-gb, en-GB",
        "ZH-hant, zh-Hant",
        "nb_NO, nb_NO",
        "'?', '?'"
    })
    void tags_are_kept_in_their_canonical_form(String given, String kept) {
        assertThat(textIn(given).texts().keySet()).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({"no, nb", "nb, NB", "en-GB, en-gb"})
    void two_tags_for_one_language_are_an_error(String one, String other) {
        assertThatThrownBy(() -> textIn(one, other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        JSON.readValue("{\"%s\": \"a\", \"%s\": \"b\"}".formatted(one, other), LocalizedText.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void the_texts_can_not_be_changed() {
        var texts = textIn("nb").texts();

        assertThatThrownBy(() -> texts.put("nn", "Tillit")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "nb nn en, nn,       nn",
        "nb nn en, se nn en, nn",
        "nb nn en, en nn,    en",
        "nb nn en, no,       nb",
        "nb nn en, NN,       nn",
        "nb nn en, fr,       nb",
        "nn en,    fr,       nn",
        "en se,    fr,       en",
        "se de,    fr,       de",
        "en se,    nb nn,    en",
        "en-GB de, en-gb,    en-GB",
        "nb nn en, nn-NO,    nn",
        "nb-NO en, nb,       nb-NO",
        "nb en,    en-GB,    en",
        "nb en-GB, en-US en, en-GB",
        "zh-Hant,  zh-Hant-TW, zh-Hant",
        "nb-NO se, fr,       nb-NO"
    })
    void the_best_is_the_first_asked_for_then_nb_nn_en_then_any(String there, String asked, String best) {
        var text = textIn(there.split(" "));

        assertThat(text.best(List.of(asked.split(" ")))).contains(Map.entry(best, textOf(best)));
    }

    @Test
    void the_best_of_those_that_ask_for_nothing_is_nb() {
        assertThat(textIn("en", "nb").best(List.of())).contains(Map.entry("nb", textOf("nb")));
    }

    @Test
    void nothing_has_no_best() {
        assertThat(LocalizedText.of(Map.of()).best(List.of("nb"))).isEmpty();
        assertThat(LocalizedText.of(Map.of()).inBokmal()).isEmpty();
    }

    @Test
    void in_bokmal_is_the_next_best_where_there_is_no_bokmal() {
        assertThat(textIn("en", "nn").inBokmal()).isEqualTo(textOf("nn"));
        assertThat(textIn("en", "nb").inBokmal()).isEqualTo(textOf("nb"));
    }

    @Property
    void there_is_a_best_of_every_text_that_is_not_empty(
            @ForAll("texts") LocalizedText text, @ForAll("languages") List<String> asked) {
        assertThat(text.best(asked))
                .hasValueSatisfying(best -> assertThat(text.texts()).contains(best));
    }

    @Property
    void what_was_asked_for_and_is_there_is_the_best(@ForAll("texts") LocalizedText text) {
        assertThat(text.texts().keySet()).allSatisfy(tag -> assertThat(text.best(List.of(tag)))
                .map(Map.Entry::getKey)
                .contains(tag));
    }

    @Property
    void canonical_tags_stay_as_they_are(@ForAll("tags") String tag) {
        var canonical = LanguageMap.canonical(tag);

        assertThat(LanguageMap.canonical(canonical)).isEqualTo(canonical);
    }

    @Property
    void json_gives_back_the_same_text(@ForAll("texts") LocalizedText text) throws JsonProcessingException {
        assertThat(JSON.readValue(JSON.writeValueAsString(text), LocalizedText.class))
                .isEqualTo(text);
    }

    @Property
    void a_column_gives_back_the_same_text(@ForAll("texts") LocalizedText text) {
        var column = new JsonColumn.OfText();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(text)))
                .isEqualTo(text);
    }

    @Test
    void json_has_every_language_in_order_where_none_was_chosen() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(textIn("se", "en", "nb")))
                .isEqualTo("{\"nb\":\"text in nb\",\"en\":\"text in en\",\"se\":\"text in se\"}");
    }

    @ParameterizedTest
    @CsvSource({"nn, nn", "se nn, nn", "no, nb", "fr, nb"})
    void json_is_cut_down_to_the_best_of_the_chosen_languages(String chosen, String served)
            throws JsonProcessingException {
        var json = JSON.writer()
                .withAttribute(LanguageMap.LANGUAGES, List.of(chosen.split(" ")))
                .writeValueAsString(textIn("nb", "nn", "en"));

        assertThat(json).isEqualTo("{\"%s\":\"%s\"}".formatted(served, textOf(served)));
    }

    @Test
    void json_is_whole_where_the_choice_is_empty() throws JsonProcessingException {
        var json = JSON.writer().withAttribute(LanguageMap.LANGUAGES, List.of()).writeValueAsString(textIn("nb", "nn"));

        assertThat(json).isEqualTo("{\"nb\":\"text in nb\",\"nn\":\"text in nn\"}");
    }

    @Test
    void the_tags_that_were_written_are_noted() throws JsonProcessingException {
        assertThat(servedTo(List.of())).containsExactly("en", "nb", "nn");
        assertThat(servedTo(List.of("nn"))).containsExactly("en", "nn");
    }

    private static TreeSet<String> servedTo(List<String> chosen) throws JsonProcessingException {
        var served = new TreeSet<String>();
        JSON.writer()
                .withAttribute(LanguageMap.LANGUAGES, chosen)
                .withAttribute(LanguageMap.SERVED, served)
                .writeValueAsString(List.of(textIn("nb", "nn"), textIn("en")));
        return served;
    }

    private static LocalizedText textIn(String... tags) {
        var entries = new LinkedHashMap<String, String>();
        for (var tag : tags) {
            entries.put(tag, textOf(tag));
        }
        return LocalizedText.of(entries);
    }

    private static String textOf(String tag) {
        return "text in " + tag;
    }

    @Provide
    Arbitrary<LocalizedText> texts() {
        return Arbitraries.maps(canonicalTags(), Arbitraries.strings().ofMaxLength(20))
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(LocalizedText::of);
    }

    @Provide
    Arbitrary<List<String>> languages() {
        return tags().list().ofMaxSize(4);
    }

    /** Some that are well-formed, some that are not. */
    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "nb", "nn", "en", "no", "se", "NB", "en-GB", "zh-Hant-TW", "no-NO", "sma", "x-own", "und", ""),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9),
                Arbitraries.strings().ofMaxLength(5));
    }

    private Arbitrary<String> canonicalTags() {
        return tags().map(LanguageMap::canonical);
    }
}
