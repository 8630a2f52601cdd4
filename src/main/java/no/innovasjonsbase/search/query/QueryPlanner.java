package no.innovasjonsbase.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.words.TextAnalyzer;

/**
 * Plans a query: decides by counting entries what is required, relaxed and corrected, and how much each word weighs.
 */
final class QueryPlanner {
    /** So many entries with all words are enough. */
    private static final int FEW = 20;
    /** A word that more entries have tells no less for it; and nobody reads on for so long. */
    private static final int MANY = SearchQuery.MAX_OFFSET;

    /** How much a word tells that no entry has, beside others. */
    private static final float UNKNOWN = 0.5f;

    /** Of more words, two have to be there. */
    private static final int ENOUGH_FOR_TWO = 3;

    /** Of more unknown words the first are taken for misspelt: what is like a word costs an engine the most. */
    private static final int MAX_MISSPELT = 8;

    private static final int MAX_CORRECTED = 5;

    private final SearchSession session;
    private final TextAnalyzer analyzer;

    QueryPlanner(SearchSession session, TextAnalyzer analyzer) {
        this.session = session;
        this.analyzer = analyzer;
    }

    QueryPlan plan(ParsedQuery asked) {
        if (asked.wanted().isEmpty()) {
            return new QueryPlan(asked, 0, false, Set.of(), Map.of(), false, Map.of(), Set.of());
        }
        var query = withoutUnknownPhrases(asked);
        var counts = counts(query);
        Set<String> misspelt = Set.of();
        var withAll = countWithAll(query, counts);
        if (withAll == 0) {
            misspelt = unknownIn(query, counts);
            withAll = misspelt.isEmpty() ? 0 : countWithAll(query, misspelt);
        }
        var isRelaxed = withAll < FEW && QueryBuilder.canBeRelaxed(query, analyzer);
        return new QueryPlan(
                query,
                isRelaxed ? requiredOf(query, misspelt) : query.wanted().size(),
                isRelaxed,
                misspelt,
                corrections(misspelt),
                withAll == 0 || query != asked || counts.containsValue(0L),
                weights(query, counts, misspelt),
                frequentAmong(counts));
    }

    /** Two words of many, unless too few entries have so many; else one. */
    private int requiredOf(ParsedQuery query, Set<String> misspelt) {
        var some = wordsOf(query);
        return some.size() > ENOUGH_FOR_TWO && count(FEW, f -> QueryBuilder.some(f, analyzer, some, 2, misspelt)) >= FEW
                ? 2
                : 1;
    }

    /** The query with phrases that no entry has read as their words. */
    private ParsedQuery withoutUnknownPhrases(ParsedQuery query) {
        var unknown = query.wanted().stream()
                .filter(term -> term.kind() == ParsedQuery.Kind.PHRASE)
                .filter(term -> count(FEW, f -> QueryBuilder.of(f, analyzer, term)) == 0)
                .collect(Collectors.toSet());
        return unknown.isEmpty() ? query : query.withWordsOf(unknown, analyzer);
    }

    /** How many entries have each word itself, {@link #MANY} at most. */
    private Map<String, Long> counts(ParsedQuery query) {
        var counts = new HashMap<String, Long>();
        wordsOf(query)
                .forEach(term -> counts.computeIfAbsent(
                        term.word(), word -> count(MANY, f -> QueryBuilder.itself(f, analyzer, term))));
        return counts;
    }

    private static Set<String> frequentAmong(Map<String, Long> counts) {
        return counts.keySet().stream().filter(word -> counts.get(word) >= MANY).collect(Collectors.toSet());
    }

    /** Words that no entry has in any form, but for those of the language: who asks about a flood means no other word. */
    private Set<String> unknownIn(ParsedQuery query, Map<String, Long> counts) {
        return wordsOf(query).stream()
                .filter(term -> counts.get(term.word()) == 0 && !analyzer.isKnown(term.word()))
                .filter(term -> count(1, f -> QueryBuilder.of(f, analyzer, term)) == 0)
                .map(ParsedQuery.Term::word)
                .distinct()
                .limit(MAX_MISSPELT)
                .collect(Collectors.toSet());
    }

    /** What misspelt words stand for; of the first few, as each costs a search. */
    private Map<String, String> corrections(Set<String> misspelt) {
        var corrector = new SpellingCorrector(session, analyzer);
        var corrections = new HashMap<String, String>();
        misspelt.stream().sorted().limit(MAX_CORRECTED).forEach(word -> corrector
                .correct(word)
                .ifPresent(meant -> corrections.put(word, meant)));
        return corrections;
    }

    /** How much each of several words tells: the more, the fewer entries have it. */
    private Map<String, Float> weights(ParsedQuery query, Map<String, Long> counts, Set<String> misspelt) {
        if (query.wanted().size() == 1) {
            return Map.of();
        }
        double all = session.search(IndexedEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
        var weights = new HashMap<String, Float>();
        for (var term : wordsOf(query)) {
            weights.put(term.word(), misspelt.contains(term.word()) ? UNKNOWN : rarity(term, counts, all));
        }
        return weights;
    }

    /** 1 for a word that one of all entries has, less for each more; where none has the word itself, those that have it in any way. */
    private float rarity(ParsedQuery.Term term, Map<String, Long> counts, double all) {
        var itself = counts.get(term.word());
        var with = itself > 0 ? itself : count(MANY, f -> QueryBuilder.of(f, analyzer, term));
        return (float) (Math.log(1 + all / (with + 1)) / Math.log(1 + all / 2));
    }

    private long countWithAll(ParsedQuery query, Map<String, Long> counts) {
        var isOneWord = query.terms().size() == 1 && !counts.isEmpty();
        var withWord = isOneWord ? counts.values().iterator().next() : 0;
        return withWord >= FEW ? withWord : countWithAll(query, Set.of());
    }

    /** How many entries have all that is asked for in any way, {@link #FEW} at most. */
    private long countWithAll(ParsedQuery query, Set<String> misspelt) {
        return count(FEW, f -> QueryBuilder.all(f, analyzer, query, misspelt));
    }

    private static List<ParsedQuery.Term> wordsOf(ParsedQuery query) {
        return query.wanted().stream()
                .filter(term -> term.kind() == ParsedQuery.Kind.WORD)
                .toList();
    }

    private long count(int enough, Function<SearchPredicateFactory, PredicateFinalStep> predicate) {
        return SearchExecutor.count(session, enough, predicate);
    }
}
