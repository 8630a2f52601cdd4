package no.innovasjonsbase.search.query;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.words.IndexTerms;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;
import no.innovasjonsbase.search.words.Token;

/** Finds the word of the entries that a misspelt one stands for: the likest; of those alike, the one that most entries have. */
final class SpellingCorrector {
    /** The word that is meant stands in the first entries with one like it. */
    private static final int ENOUGH_TO_TELL = 20;
    /** Words that only sound alike are no nearer than those with two slips of the pen. */
    private static final int BY_SOUND = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SearchSession session;
    private final TextAnalyzer analyzer;

    SpellingCorrector(SearchSession session, TextAnalyzer analyzer) {
        this.session = session;
        this.analyzer = analyzer;
    }

    /** The word that is meant by one that no entry has; empty where none is like it. */
    Optional<String> correct(String misspelt) {
        var asked = termsOf(misspelt);
        return session
                .search(IndexedEntry.class)
                .select(f -> f.field("shown", String.class))
                .where(f -> QueryBuilder.likestFirst(f, analyzer, misspelt))
                .sort(SearchExecutor::byScore)
                .fetchHits(ENOUGH_TO_TELL)
                .stream()
                .flatMap(shown -> wordsIn(shown).filter(word -> isLike(asked, termsOf(word))))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .min(Comparator.comparingInt((Map.Entry<String, Long> word) -> distance(asked, termsOf(word.getKey())))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The words of what may be shown: hidden names are often misspelt themselves. */
    private Stream<String> wordsIn(String shown) {
        return Passage.parse(shown, JSON).stream()
                .filter(passage -> passage.hidden() == null)
                .flatMap(passage -> analyzer.tokensIn(passage.text()).stream())
                .map(Token::word)
                .distinct();
    }

    private IndexTerms termsOf(String word) {
        return analyzer.termsOf(word, Language.OTHER);
    }

    private static boolean isLike(IndexTerms asked, IndexTerms other) {
        return asked.sound().equals(other.sound()) || FuzzyMatch.matches(asked.plain(), other.plain());
    }

    private static int distance(IndexTerms asked, IndexTerms other) {
        return FuzzyMatch.matches(asked.plain(), other.plain())
                ? FuzzyMatch.distance(asked.plain(), other.plain())
                : BY_SOUND;
    }
}
