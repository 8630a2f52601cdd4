package no.innovasjonsbase.search.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words meet which, and which must not. */
class TextAnalyzerTest {
    private static final TextAnalyzer WORDS = TextAnalyzer.known();

    @ParameterizedTest
    @CsvSource({
        "innbygger, innbyggernes",
        "innbyggere, innbyggerne",
        "virksomhet, virksomhetene",
        "kvalitet, kvaliteten",
        "ledelse, ledelsens",
        "by, byene",
        "kommune, kommunenes",
        "evaluere, evaluering",
        "utvikle, utviklingen",
        "system, systemet",
        "råd, rådene",
        "organisasjon, organisasjonane",
    })
    void forms_of_a_word_have_one_stem(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/search/meet.csv")
    void words_that_are_the_same_meet(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
        assertThat(keys(one).folded()).isEqualTo(keys(other).folded());
        assertThat(keys(one).root()).isEqualTo(keys(other).root());
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/search/apart.csv")
    void words_that_only_look_alike_stay_apart(String one, String other) {
        for (var language : List.of(Language.BOKMAL, Language.NYNORSK)) {
            var keys = WORDS.termsOf(one, language);
            var others = WORDS.termsOf(other, language);
            assertThat(keys.stem()).isNotEqualTo(others.stem());
            assertThat(keys.folded()).isNotEqualTo(others.folded());
            assertThat(keys.root()).isNotEqualTo(others.root());
            assertThat(keys.parts()).doesNotContain(others.root());
            assertThat(others.parts()).doesNotContain(keys.root());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "innovasjonsledelse, ledelse",
        "innovasjonsledelse, innovasjon",
        "innovasjonsleiing, ledelse",
        "nullfeilskulturen, kultur",
        "nullfeilskultur, feilkultur",
        "nullfeilskultur, nullfeil",
        "risikovurdering, vurderinger",
        "risikovurdering, risiko",
        "skatteetaten, etat",
        "statsbudsjettet, budsjett",
        "topplederkonferansen, konferanse",
        "topplederkonferansen, toppleder",
    })
    void a_compound_is_found_by_its_parts(String compound, String part) {
        assertThat(WORDS.termsOf(compound, Language.BOKMAL).parts()).contains(WORDS.partTermOf(part));
    }

    @ParameterizedTest
    @CsvSource({
        "borgere, BOKMAL, innbyggernes, BOKMAL",
        "innkjøp, BOKMAL, anskaffelsen, BOKMAL",
        "båten, BOKMAL, skip, NYNORSK",
        "budsjettet, BOKMAL, budgeting, ENGLISH",
        "førerløse, BOKMAL, autonomous, ENGLISH",
        "sjukehuset, NYNORSK, hospitals, ENGLISH",
        "søppel, BOKMAL, renovasjon, BOKMAL",
        "gamlehjemmet, BOKMAL, sjukeheimen, NYNORSK",
        "gielda, OTHER, kommunen, BOKMAL",
        "ođasmahttin, OTHER, fornyelse, BOKMAL",
        "skuvla, OTHER, schools, ENGLISH",
    })
    void words_of_much_the_same_meaning_can_be_told(
            String one, Language language, String other, Language otherLanguage) {
        assertThat(WORDS.termsOf(token(one), language).synonyms())
                .containsAnyElementsOf(
                        WORDS.termsOf(token(other), otherLanguage).synonyms());
    }

    @Test
    void meanings_are_of_single_words_that_have_few_of_them() {
        for (var line : WordLists.read(WordLists.RELATED)) {
            for (var word : line.split("[,=]")) {
                assertThat(WORDS.tokensIn(word)).as(line).hasSize(1);
                assertThat(WORDS.termsOf(token(word), Language.BOKMAL).synonyms())
                        .as(word)
                        .hasSizeLessThan(10);
                assertThat(WORDS.termsOf(token(word), Language.ENGLISH).synonyms())
                        .as(word)
                        .hasSizeLessThan(10);
            }
        }
    }

    @Test
    void a_compound_is_a_kind_of_what_it_ends_in() {
        assertThat(WORDS.termsOf("statsbudsjettet", Language.BOKMAL).allSynonyms())
                .containsAnyElementsOf(WORDS.termsOf("budget", Language.ENGLISH).synonyms());
    }

    @ParameterizedTest
    @CsvSource({
        "Skålin, skalin",
        "Mæland, maeland",
        "Mæland, meland",
        "Økonomistyring, okonomistyring",
        "økonomistyringen, okonomistyring",
        "Håkon, haakon",
        "løsninger, losning",
    })
    void words_are_found_without_their_letters(String written, String typed) {
        assertThat(keys(written).folded()).isEqualTo(keys(typed).folded());
    }

    @ParameterizedTest
    @CsvSource({
        "'inno\u00ADvasjon', innovasjon",
        "'inno\u200Bvasjon', innovasjon",
        "'\uFEFFinnovasjon', innovasjon",
        "Kárášjohka, karasjohka",
        "Đáiddadállu, daiddadallu",
        "Ruŧŧa, rutta",
        "Váŋga, vanga",
    })
    void what_nobody_sees_or_types_is_nothing(String written, String typed) {
        assertThat(WORDS.tokensIn(written).get(0).word()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"Omar, om", "Aas, å", "Ena, en", "Iver, i"})
    void a_name_is_no_form_of_a_little_word(String name, String little) {
        assertThat(keys(name).folded()).isNotEqualTo(keys(little).folded());
        assertThat(keys(name).root()).isNotEqualTo(keys(little).root());
    }

    @ParameterizedTest
    @CsvSource({"organisation, organizations", "leading, lead", "innovations, innovation", "citizens, citizen"})
    void english_words_have_english_stems(String one, String other) {
        assertThat(WORDS.termsOf(one, Language.ENGLISH).stem())
                .isEqualTo(WORDS.termsOf(other, Language.ENGLISH).stem());
    }

    @Test
    void a_text_is_told_apart_into_words_in_lower_case() {
        assertThat(WORDS.tokensIn("«Fast learning», IKT-politikk og idéer: 2018–2019!").stream()
                        .map(Token::word))
                .isEqualTo(List.of("fast", "learning", "ikt", "politikk", "og", "ideer", "2018", "2019"));
    }

    @Test
    void words_are_runs_of_letters_marks_and_digits_of_any_script() {
        var word = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*");
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            var text = Character.toString(character) + "a" + Character.toString(character);

            assertThat(WORDS.tokensIn(text).stream().map(token -> text.substring(token.start(), token.end())))
                    .as("U+%04X", character)
                    .isEqualTo(
                            word.matcher(text).results().map(MatchResult::group).toList());
        }
    }

    @Test
    void words_that_the_base_uses_are_learnt_as_parts() {
        assertThat(WORDS.partsOf("kvasarkultur")).hasSize(1);
        assertThat(WORDS.learn(List.of("kvasar og innovasjonskultur", "øre"))).containsExactly("kvasar");
        assertThat(WORDS.termsOf("kvasarkultur", Language.BOKMAL).parts()).contains(WORDS.partTermOf("kultur"));
        assertThat(WORDS.learn(List.of("kvasar"))).isEmpty();
    }

    @Test
    void words_of_the_lists_keep_their_meanings_when_parts_of_them_are_learnt() {
        WORDS.learn(List.of("plattform", "veileder", "kontor"));

        assertThat(WordLists.read(WordLists.RELATED).stream()
                        .flatMap(line -> WordLists.words(line.split("=")[0]).stream())
                        .flatMap(words ->
                                WORDS.tokensIn(words).stream().limit(1).filter(token -> token.end() == words.length())))
                .allSatisfy(token -> assertThat(
                                WORDS.termsOf(token.word(), Language.OTHER).synonyms())
                        .isNotEmpty());
    }

    @Test
    void each_language_is_read_as_what_it_is() {
        assertThat(WORDS.termsOf("leie", Language.NYNORSK).stem()).isEqualTo(stem("lede"));
        assertThat(WORDS.termsOf("leie", Language.BOKMAL).stem()).isEqualTo(stem("leige"));
    }

    @ParameterizedTest
    @CsvSource({"innovere, innovasjon", "ledelse, leder", "strategisk, strategi", "kommunal, kommuner"})
    void derived_words_have_one_root_but_not_one_stem(String one, String other) {
        assertThat(keys(one).root()).isEqualTo(keys(other).root());
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({"Kristian, Christian", "Jakob, Jacob", "Katrine, Cathrine", "Chafey, Chaffey", "Monika, Monica"})
    void names_are_known_by_their_sound(String one, String other) {
        assertThat(keys(one).sound()).isEqualTo(keys(other).sound());
    }

    @Test
    void a_word_without_end_is_cut() {
        assertThat(WORDS.tokensIn("x".repeat(100_000)).get(0).word()).hasSize(100);
    }

    private static String stem(String word) {
        return keys(word).stem();
    }

    private static IndexTerms keys(String word) {
        return WORDS.termsOf(token(word), Language.BOKMAL);
    }

    private static String token(String text) {
        return WORDS.tokensIn(text).get(0).word();
    }
}
