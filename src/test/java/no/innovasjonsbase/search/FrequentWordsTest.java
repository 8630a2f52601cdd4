package no.innovasjonsbase.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.index.EntryIndex;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

/** A word that more entries have than anyone can page through is asked for by itself, others by words of their meaning as well. */
class FrequentWordsTest {
    private static final Map<String, Integer> ENTRIES =
            Map.of("drosje", SearchQuery.MAX_OFFSET, "taxi", 5, "mikromobilitet", 3, "løperhjul", 2);

    @TempDir
    static Path folder;

    private static EntryIndex index;

    @BeforeAll
    static void index_a_frequent_word_and_rare_ones() {
        index = EntryIndex.in(folder.resolve("index"));
        var entries = new ArrayList<IndexedEntry>();
        ENTRIES.forEach((word, count) -> IntStream.range(0, count).forEach(i -> entries.add(entry(word, i))));
        index.write(entries, List.of());
    }

    @AfterAll
    static void end() {
        index.close();
    }

    @Test
    void a_frequent_word_finds_those_that_have_it() {
        assertThat(total("drosje")).isEqualTo(SearchQuery.MAX_OFFSET);
    }

    @Test
    void a_rare_word_finds_those_that_have_others_of_its_meaning_as_well() {
        assertThat(total("mikromobilitet")).isEqualTo(total("løperhjul")).isEqualTo(5);
    }

    private static long total(String question) {
        try (var session = index.openSession()) {
            var asked = SearchQuery.about("principle", ParsedQuery.of(question, TextAnalyzer.known()), List.of("nb"));
            return new SearchExecutor(session, TextAnalyzer.known()).find(asked).total();
        }
    }

    private static IndexedEntry entry(String word, int number) {
        return IndexedEntries.principle(word + number, new Passage(Passage.Role.TEXT, "rationale", "nb", word));
    }
}
