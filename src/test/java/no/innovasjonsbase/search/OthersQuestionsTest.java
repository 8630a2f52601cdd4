package no.innovasjonsbase.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.search.index.EntryIndex;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well the search answers questions that others wrote over entries that others wrote, kept apart from our own
 * ({@link Relevance}). Prints recall@5 and nDCG@10 beside those of a plain analyzer by kind, length and language, never by
 * question: what is built for a question that is known says nothing of the next one.
 */
class OthersQuestionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/search/others");
    /** The seed as it was when the questions were judged. */
    private static final Path SEED = FOLDER.resolve("seed.ndjson");

    private static final TextAnalyzer WORDS = TextAnalyzer.known();

    private static final double MIN_RECALL = 0.845;
    private static final double MIN_NDCG = 0.88;

    private static final double MIN_RECALL_OF_OURS = 0.85;
    private static final double MIN_NDCG_OF_OURS = 0.875;

    @TempDir
    static Path folder;

    private static EntryIndex index;
    private static PlainSearch plain;

    /** A question with the entries that answer it and how well each does. */
    private record Asked(String question, List<String> expected, List<Integer> grades, String language, String kind) {
        static Asked of(String line) {
            var columns = line.split("\t", -1);
            return new Asked(
                    columns[0],
                    elements(columns[1]).map(id -> id.replace(':', '/')).toList(),
                    elements(columns[2]).map(Integer::valueOf).toList(),
                    columns[3],
                    columns[4]);
        }

        private static Stream<String> elements(String column) {
            return Stream.of(column.split(",")).filter(element -> !element.isEmpty());
        }

        String length() {
            int words = question.strip().split("\\s+").length;
            return words == 1 ? "1 word" : words < 4 ? "2-3 words" : words < 9 ? "4-8 words" : "9 words and more";
        }
    }

    @BeforeAll
    static void index_the_entries() {
        var corpus = Corpus.of(SEED, FOLDER.resolve("corpus.ndjson"));
        WORDS.learn(corpus.topicLabels());
        var entries = corpus.entries();
        plain = PlainSearch.of(entries);
        index = EntryIndex.in(folder.resolve("index"));
        index.write(entries, List.of());
    }

    @AfterAll
    static void end() {
        index.close();
    }

    @Test
    void the_search_finds_what_others_expect() throws IOException {
        var all = measure("questions.tsv");
        assertThat(all.recall()).isGreaterThanOrEqualTo(MIN_RECALL);
        assertThat(all.ndcg()).isGreaterThanOrEqualTo(MIN_NDCG);
    }

    @Test
    void the_search_finds_what_we_ask_of_their_entries() throws IOException {
        var all = measure("ours.tsv");
        assertThat(all.recall()).isGreaterThanOrEqualTo(MIN_RECALL_OF_OURS);
        assertThat(all.ndcg()).isGreaterThanOrEqualTo(MIN_NDCG_OF_OURS);
    }

    /** Asks the questions of a file and prints the figures of each group. */
    private static Gain measure(String file) throws IOException {
        var ours = new TreeMap<String, List<Gain>>();
        var plains = new TreeMap<String, List<Gain>>();
        int nothing = 0;
        for (var asked : questions(file)) {
            var found = search(asked);
            nothing += found.isEmpty() ? 1 : 0;
            add(ours, asked, found);
            add(plains, asked, plain.search(asked.question()));
        }
        System.out.printf("%-24s %4s   this search      plain analyzer%n", file, "");
        ours.forEach((group, gains) ->
                System.out.printf("%-24s %4d   %s      %s%n", group, gains.size(), row(gains), row(plains.get(group))));
        System.out.printf("nothing found for %d%n", nothing);
        return Gain.mean(ours.get("all"));
    }

    private static void add(Map<String, List<Gain>> groups, Asked asked, List<String> found) {
        var gain = Gain.of(asked.expected(), asked.grades(), found);
        for (var group : List.of("all", asked.kind(), asked.length(), "lang=" + asked.language())) {
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(gain);
        }
    }

    private static String row(List<Gain> gains) {
        var mean = Gain.mean(gains);
        return "%.3f  %.3f".formatted(mean.recall(), mean.ndcg());
    }

    private static List<Asked> questions(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Asked::of)
                .filter(asked -> !asked.expected().isEmpty())
                .toList();
    }

    private static List<String> search(Asked asked) {
        var tags = Stream.of(asked.language()).filter(tag -> !tag.isEmpty()).toList();
        var query = new SearchQuery(
                ParsedQuery.of(asked.question(), WORDS),
                tags,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                10,
                0,
                "");
        try (var session = index.openSession()) {
            return new SearchExecutor(session, WORDS)
                    .find(query).result().hits().stream()
                            .limit(10)
                            .map(row -> row.type() + "/" + row.id())
                            .collect(Collectors.toList());
        }
    }
}
