package no.innovasjonsbase.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    @Test
    void values_stand_in_for_their_names() {
        var message = Message.of("not-a-number", "value", "tusen", "min", 1, "max", 200);

        assertThat(message.in(ReaderLanguage.BOKMAL)).isEqualTo("«tusen» er ikke et heltall fra 1 til 200.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{min}", "{max}", "{value}", "{", "$1", "\\"})
    void a_value_stands_as_it_is_even_where_it_looks_like_a_placeholder(String value) {
        var message = Message.of("not-a-number", "value", value, "min", 1, "max", 200);

        assertThat(message.in(ReaderLanguage.BOKMAL)).isEqualTo("«" + value + "» er ikke et heltall fra 1 til 200.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_message_is_said_in_every_language(Locale language) {
        var said = Message.of("not-a-number", "value", "tusen", "min", 1, "max", 200)
                .in(language);

        assertThat(said).contains("tusen", "1", "200").doesNotContain("{", "}");
    }

    @Test
    void the_languages_differ() {
        assertThat(languages().map(Message.of("invalid-entry.detail")::in)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_the_same_messages(Locale language) {
        assertThat(textsIn(language).keySet())
                .isEqualTo(textsIn(ReaderLanguage.BOKMAL).keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_the_same_placeholders(Locale language) {
        assertThat(placeholdersIn(language)).isEqualTo(placeholdersIn(ReaderLanguage.BOKMAL));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_message_has_words(Locale language) {
        assertThat(textsIn(language)).allSatisfy((key, text) -> assertThat((String) text)
                .as("%s", key)
                .isNotBlank()
                .doesNotContain("  ")
                .isEqualTo(((String) text).strip()));
    }

    @ParameterizedTest
    @EnumSource
    void every_type_of_problem_has_a_title_a_detail_and_a_meaning(ProblemType type) {
        assertThat(languages()).allSatisfy(language -> assertThat(textsIn(language))
                .containsKeys(type.slug() + ".title", type.slug() + ".detail", type.slug() + ".meaning"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_said_of_a_type_in_general_needs_no_values(ProblemType type) {
        assertThat(languages()).allSatisfy(language -> assertThat(Stream.of(".title", ".detail", ".meaning")
                        .map(part -> Message.of(type.slug() + part).in(language)))
                .noneMatch(text -> PLACEHOLDER.matcher(text).find()));
    }

    @Test
    void no_title_detail_or_meaning_is_of_a_type_that_does_not_exist() {
        var slugs = textsIn(ReaderLanguage.BOKMAL).stringPropertyNames().stream()
                .filter(key -> key.matches("[a-z-]+\\.(title|detail|meaning)"))
                .map(key -> key.substring(0, key.indexOf('.')));

        assertThat(slugs).allSatisfy(slug -> assertThat(ProblemType.find(slug)).isPresent());
    }

    static Stream<Locale> languages() {
        return Stream.of(ReaderLanguage.BOKMAL, ReaderLanguage.NYNORSK, ReaderLanguage.ENGLISH);
    }

    private static TreeMap<String, Set<String>> placeholdersIn(Locale language) {
        var placeholders = new TreeMap<String, Set<String>>();
        textsIn(language).forEach((key, text) -> placeholders.put((String) key, placeholdersOf((String) text)));
        return placeholders;
    }

    private static Set<String> placeholdersOf(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties textsIn(Locale language) {
        var file = "/problems/texts_" + language.toLanguageTag() + ".properties";
        try (var bytes = MessageTest.class.getResourceAsStream(file)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(bytes, file), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
