package no.innovasjonsbase.search.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An index follows the words that the base learns, whatever fails on the way. */
@ApplicationTest
@Tag("database")
class LearningTest {
    private static final String ANY = "If-Match";
    /** Forty-one characters. */
    private static final String LONG = "Et ord som er ganske langt og sier lite. ";

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Each test has a word of its own: what was learnt is not forgotten. */
    private final String word = "plimsolt" + (char) ('a' + NAMES.getAndIncrement());

    private final String topic = "/api/v1/topics/" + word;
    private final String principle = "/api/v1/principles/i-" + word;

    @TempDir
    Path folder;

    @Inject
    Journal journal;

    @Inject
    EntryTypes types;

    @Inject
    DocumentLookup documents;

    @Inject
    ObjectMapper json;

    @Inject
    LearnedVocabulary vocabulary;

    private EntryIndex index;

    /** A vocabulary that learns, and fails where the entries with what was learnt are to be read again. */
    private static final class Failing extends LearnedVocabulary {
        @Override
        List<String> traces(Collection<String> learned) {
            throw new IllegalStateException("Fails between learning and reading again");
        }
    }

    @BeforeEach
    void make_an_index_that_has_a_compound_of_a_word_that_nobody_knows() {
        Api.write("PUT", principle, "{\"statement\":{\"nb\":\"Ha en " + word + "strategi.\"}}")
                .is(201);
        index = EntryIndex.in(folder.resolve("index"));
        follow(vocabulary);
        assertThat(found()).doesNotContain("i-" + word);
        Api.write("PUT", topic, "{\"label\":{\"nb\":\"" + word + "\"}}").is(201);
    }

    @AfterEach
    void end() {
        index.close();
        Api.write("DELETE", principle, null, ANY, "*").is(204);
        Api.write("DELETE", topic, null, ANY, "*").is(204);
    }

    @Test
    void a_word_that_was_learnt_by_a_step_that_failed_is_followed_by_the_next() {
        var failing = new Failing();
        failing.json = json;
        assertThatIllegalStateException().isThrownBy(() -> follow(failing));
        assertThat(TextAnalyzer.known().learned()).contains(word);

        follow(vocabulary);

        assertThat(found()).contains("i-" + word);
        assertThat(index.learnedWords()).contains(word);
    }

    @Test
    void a_word_that_another_index_has_led_to_is_followed_as_well() {
        TextAnalyzer.known().learn(List.of(word));

        follow(vocabulary);

        assertThat(found()).contains("i-" + word);
    }

    @Test
    void a_word_that_is_learnt_when_the_index_is_level_is_followed_without_a_change() {
        var other = principle + "-og";
        Api.write("PUT", other, "{\"statement\":{\"nb\":\"Ha en klurk" + word + "plan.\"}}")
                .is(201);
        var follower = follow(vocabulary);
        assertThat(follower.isBehind(0)).isFalse();

        TextAnalyzer.known().learn(List.of("klurk"));

        assertThat(follower.isBehind(0)).isTrue();
        follower.step();
        assertThat(follower.isBehind(0)).isFalse();
        assertThat(found("klurk")).containsExactly("i-" + word + "-og");
        Api.write("DELETE", other, null, ANY, "*").is(204);
    }

    @Test
    void the_longest_entries_are_taken_a_few_at_a_time() {
        var text = LONG.repeat(100);
        var texts = Stream.of("nb nn en se da sv fi de fr es it nl pl pt ru uk cs sk hu et".split(" "))
                .map(language -> "\"%s\":\"%s\"".formatted(language, text))
                .collect(Collectors.joining(","));
        var addresses = IntStream.range(0, 60)
                .mapToObj(i -> "/api/v1/topics/long-" + word + "-" + i)
                .toList();
        addresses.forEach(address -> Api.write(
                        "PUT",
                        address,
                        "{\"label\":{\"nb\":\"Lang\"},\"definition\":{%s},\"scopeNote\":{%s}}".formatted(texts, texts))
                .is(201));
        var follower = new IndexFollower(index, journal, types, documents, json, vocabulary, new Unobserved());

        follower.step();

        assertThat(follower.isBehind(journal.head())).isTrue();
        follow(vocabulary);
        addresses.forEach(
                address -> Api.write("DELETE", address, null, ANY, "*").is(204));
    }

    private IndexFollower follow(LearnedVocabulary words) {
        var follower = new IndexFollower(index, journal, types, documents, json, words, new Unobserved());
        do {
            follower.step();
        } while (follower.isBehind(journal.head()));
        return follower;
    }

    private List<String> found() {
        return found(word);
    }

    private List<String> found(String q) {
        var words = TextAnalyzer.known();
        try (var session = index.openSession()) {
            var finder = new SearchExecutor(session, words);
            var asked = SearchQuery.about("principle", ParsedQuery.of(q, words), List.of());
            return finder.ids(asked, finder.plan(asked), 0, 10);
        }
    }

    private static final class Unobserved implements IndexFollower.Observer {
        @Override
        public void erasing() {
            // The index is thrown away.
        }

        @Override
        public void changed() {
            // No answer is kept.
        }
    }
}
