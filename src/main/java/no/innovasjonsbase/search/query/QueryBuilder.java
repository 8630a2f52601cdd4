package no.innovasjonsbase.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;

/**
 * Builds the engine's query from a parsed one. Ranking: entries with more of the words before those with fewer; among these, an
 * exact word beats a form of it, a form beats a part of a compound, and that beats a fuzzy match; a title beats a text; a title
 * that is just what was asked for beats titles with other words; and the language asked for beats the others.
 *
 * <p>The number of clauses is bounded: they are counted, and a long query is built again without the optional clauses
 * that matter least.
 */
public final class QueryBuilder {
    /** Maximum number of clauses: engines accept 1,024, filters included. */
    public static final int MAX_CLAUSES = 900;

    /** Optional clauses, in the order in which they are dropped when a query would be too large. */
    public enum Detail {
        /** Words that sound like one that is known. */
        SOUND,
        /** The very word in the language asked for. */
        LANGUAGE,
        /** The very word, and how short the title is that it stands in. */
        EXACT,
        /** Other words of much the same meaning. */
        SYNONYM,
        /** Parts of compounds apart from one another. */
        PARTS,
        /** That all words are there counts by itself. */
        ALL,
        /** Names of what an entry refers to. */
        RELATED,
        /** Words like one that is misspelt. */
        LIKENESS
    }

    private QueryBuilder() {}

    /**
     * Entries that have what is asked for: all phrases and prefixes, and words. A query that would cost too much is asked
     * without what tells least; never without its words.
     *
     * @param languages those asked for, the best first; may be empty
     */
    static SearchPredicate predicate(
            SearchPredicateFactory f, TextAnalyzer analyzer, List<Language> languages, QueryPlan plan) {
        return withinClauseLimit(f, analyzer, languages, ranked -> ranked.predicate(plan));
    }

    /**
     * Entries that have all that is asked for and nothing that is unwanted, in whatever way but by other words: nothing is
     * weighed.
     */
    static PredicateFinalStep all(
            SearchPredicateFactory f, TextAnalyzer analyzer, ParsedQuery query, Set<String> misspelt) {
        var details = EnumSet.complementOf(EnumSet.of(Detail.SYNONYM));
        return withinClauseLimit(f, analyzer, List.of(), details, ranked -> ranked.all(query, misspelt));
    }

    /** Entries that have so many of some words, in whatever way. */
    static PredicateFinalStep some(
            SearchPredicateFactory f,
            TextAnalyzer analyzer,
            List<ParsedQuery.Term> some,
            int required,
            Set<String> misspelt) {
        return withinClauseLimit(f, analyzer, List.of(), ranked -> ranked.some(some, required, misspelt));
    }

    /** Entries that have a term, in whatever way. */
    static PredicateFinalStep of(SearchPredicateFactory f, TextAnalyzer analyzer, ParsedQuery.Term term) {
        return withinClauseLimit(f, analyzer, List.of(), ranked -> ranked.inAnyWay(term, false));
    }

    /** Entries that have a word like a misspelt one, those with the likest first. */
    static PredicateFinalStep likestFirst(SearchPredicateFactory f, TextAnalyzer analyzer, String misspelt) {
        return withinClauseLimit(f, analyzer, List.of(), ranked -> ranked.likestFirst(misspelt));
    }

    /** Entries that have a word itself, in any form. */
    static PredicateFinalStep itself(SearchPredicateFactory f, TextAnalyzer analyzer, ParsedQuery.Term term) {
        return withinClauseLimit(f, analyzer, List.of(), ranked -> ranked.itself(term));
    }

    private static <T> T withinClauseLimit(
            SearchPredicateFactory f,
            TextAnalyzer analyzer,
            List<Language> languages,
            Function<RankedQuery, T> clauses) {
        return withinClauseLimit(f, analyzer, languages, EnumSet.allOf(Detail.class), clauses);
    }

    private static <T> T withinClauseLimit(
            SearchPredicateFactory f,
            TextAnalyzer analyzer,
            List<Language> languages,
            Set<Detail> details,
            Function<RankedQuery, T> clauses) {
        while (true) {
            var ranked = new RankedQuery(f, analyzer, languages, details);
            var made = clauses.apply(ranked);
            if (ranked.clauses() <= MAX_CLAUSES || details.isEmpty()) {
                return made;
            }
            details.remove(details.iterator().next());
        }
    }

    /** How the Norwegian words of a query are read: as nynorsk if that is what is asked for first. */
    public static Language norwegianOf(List<Language> languages) {
        return !languages.isEmpty() && languages.get(0) == Language.NYNORSK ? Language.NYNORSK : Language.BOKMAL;
    }

    /** Whether less than all of a query can be asked for: some of its words, or parts of its only one. */
    static boolean canBeRelaxed(ParsedQuery query, TextAnalyzer analyzer) {
        var wanted = query.wanted();
        return wanted.size() > 1
                || wanted.stream()
                        .anyMatch(term -> !analyzer.likelyPartsOf(term.word()).isEmpty());
    }
}
