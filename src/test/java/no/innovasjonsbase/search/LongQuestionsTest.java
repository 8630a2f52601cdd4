package no.innovasjonsbase.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.index.EntryIndex;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.QueryBuilder;
import no.innovasjonsbase.search.query.QueryPlan;
import no.innovasjonsbase.search.query.RankedQuery;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a question costs is bounded, whatever its words are. */
class LongQuestionsTest {
    private static final int QUESTIONS = 150;
    private static final TextAnalyzer WORDS = TextAnalyzer.known();
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en", "se", "de");

    @TempDir
    static Path folder;

    private static EntryIndex index;
    private static List<String> known;

    @BeforeAll
    static void index_the_words_of_the_lists() throws IOException {
        try (var lists = Files.list(Path.of("src/main/resources/words"))) {
            known = lists.sorted()
                    .flatMap(LongQuestionsTest::wordsIn)
                    .distinct()
                    .collect(Collectors.toList());
        }
        index = EntryIndex.in(folder.resolve("index"));
        var entries = new ArrayList<IndexedEntry>();
        for (int from = 0; from < known.size(); from += 50) {
            entries.add(entry(from, known.subList(from, Math.min(known.size(), from + 50))));
        }
        index.write(entries, List.of());
    }

    @AfterAll
    static void end() {
        index.close();
    }

    @Test
    void random_questions_of_all_lengths_are_answered() {
        var seed = 20181106L;
        var random = new Random(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            var text = question(random);
            var question = ParsedQuery.of(text, WORDS);
            if (size(question) <= ParsedQuery.MAX_WORDS) {
                assertThat(found(question, tags(random)))
                        .as("%s (seed %d)", text, seed)
                        .isNotNull();
            }
        }
    }

    @Test
    void a_question_of_words_that_all_are_misspelt_fits_without_its_details() {
        var text = "kvlt brlg zwqt krmp plsk grnf trvl smkd blsn frtg hdlm jvsk mnrt ndlk pqrs rstk sdlf tqwe vbnm wxcv"
                + " xzlk ywqp";
        var misspelt = new HashSet<>(List.of(text.split(" ")));
        try (var session = index.openSession()) {
            var f = session.scope(IndexedEntry.class).predicate();
            var poorest = new RankedQuery(f, WORDS, List.of(), EnumSet.of(QueryBuilder.Detail.LIKENESS));
            poorest.predicate(
                    new QueryPlan(ParsedQuery.of(text, WORDS), 2, true, misspelt, Map.of(), true, Map.of(), Set.of()));
            assertThat(poorest.clauses()).isLessThanOrEqualTo(QueryBuilder.MAX_CLAUSES);
        }
        assertThat(found(ParsedQuery.of(text, WORDS), List.of("nb"))).isNotNull();
    }

    @Test
    void a_long_question_finds_what_has_its_words() {
        var found = found(ParsedQuery.of(String.join(" ", known.subList(100, 120)), WORDS), List.of("nb", "nn", "en"));
        assertThat(found.result().hits().get(0).id()).isEqualTo("words-100");
    }

    private static SearchExecutor.Found found(ParsedQuery question, List<String> tags) {
        try (var session = index.openSession()) {
            return new SearchExecutor(session, WORDS).find(SearchQuery.about("principle", question, tags));
        }
    }

    private static int size(ParsedQuery question) {
        return question.terms().stream().mapToInt(term -> term.words().size()).sum();
    }

    private static List<String> tags(Random random) {
        var tags = new ArrayList<>(LANGUAGES);
        Collections.shuffle(tags, random);
        return tags.subList(0, random.nextInt(tags.size() + 1));
    }

    /** Words of the lists, made up, misspelt, quoted, begun and unwanted. */
    private static String question(Random random) {
        var text = new StringBuilder();
        int words = 1 + random.nextInt(ParsedQuery.MAX_WORDS);
        int odd = random.nextInt(4);
        for (int i = 0; i < words && text.length() < ParsedQuery.MAX_CHARACTERS; i++) {
            var word = pick(random);
            text.append(
                            random.nextInt(4) < odd
                                    ? switch (random.nextInt(6)) {
                                        case 0 -> word + pick(random);
                                        case 1 -> word.charAt(0) + "x" + word.substring(1);
                                        case 2 -> "\"" + word + " " + pick(random) + "\"";
                                        case 3 -> word + "*";
                                        case 4 -> "-" + word;
                                        default -> Integer.toString(random.nextInt(1 << 30), Character.MAX_RADIX);
                                    }
                                    : word)
                    .append(' ');
        }
        return text.toString();
    }

    private static String pick(Random random) {
        return known.get(random.nextInt(known.size()));
    }

    private static Stream<String> wordsIn(Path list) {
        try {
            return Arrays.stream(Files.readString(list).split("[^\\p{L}]+")).filter(word -> word.length() > 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IndexedEntry entry(int number, List<String> words) {
        var text = String.join(" ", words);
        return IndexedEntries.principle(
                "words-" + number,
                new Passage(Passage.Role.TITLE, "statement", "nb", text),
                new Passage(Passage.Role.NAME, "name", "en", text),
                new Passage(Passage.Role.TEXT, "rationale", "nn", text),
                new Passage(Passage.Role.RELATED, "topics", "nb", text));
    }
}
