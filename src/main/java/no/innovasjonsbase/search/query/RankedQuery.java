package no.innovasjonsbase.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.document.PassageFields;
import no.innovasjonsbase.search.document.PassageFields.Kind;
import no.innovasjonsbase.search.document.PassageFields.Scope;
import no.innovasjonsbase.search.query.QueryBuilder.Detail;
import no.innovasjonsbase.search.query.WordClauses.Row;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;

import static no.innovasjonsbase.search.query.Boosts.NAMING;
import static no.innovasjonsbase.search.query.Boosts.OWN;

/** Builds the boosted query of one plan from a given set of optional clauses; {@link QueryBuilder} describes the ranking. */
public final class RankedQuery {
    /** Longer queries are no titles, and have none of more words within. */
    private static final int MAX_WHOLE = 12;

    private static final int MAX_WITHIN = 3;
    private final SearchPredicateFactory f;
    private final Set<Detail> details;
    private final Predicates predicates;
    private final WordClauses wordClauses;

    /**
     * Weighs for someone who asked for some languages.
     *
     * @param languages those asked for, the best first; may be empty
     * @param details what is asked for beside the words
     */
    public RankedQuery(SearchPredicateFactory f, TextAnalyzer analyzer, List<Language> languages, Set<Detail> details) {
        this.f = f;
        this.details = details;
        predicates = new Predicates(f, analyzer, QueryBuilder.norwegianOf(languages));
        wordClauses = new WordClauses(f, analyzer, languages, details, predicates);
    }

    /** How many clauses it has so far. */
    public int clauses() {
        return predicates.clauses();
    }

    /**
     * Entries that have what is asked for. Where one word is enough, all alternatives stand in one row: an engine goes
     * through such a row in bulk, and through rows within rows an entry at a time. Of such a row an entry has to meet what finds
     * it; what ranks it is looked up only where all rows that are required were met.
     */
    public SearchPredicate predicate(QueryPlan plan) {
        var query = plan.query();
        var wanted = query.wanted();
        var isWords = wanted.stream().allMatch(term -> term.kind() == ParsedQuery.Kind.WORD);
        int required = plan.required();
        var all = f.bool();
        if (isWords && required == 1) {
            wanted.forEach(term -> wordClauses.add(new Row(all, all), term.word(), plan));
        } else {
            all.must(rows(all, wanted, required, plan));
        }
        if (plan.isRelaxed() && wanted.size() > 1 && details.contains(Detail.ALL)) {
            var each = f.bool();
            wanted.forEach(term -> each.must(inAnyWay(term, plan.misspelt().contains(term.word()))));
            all.should(predicates.constant(each, Boosts.ALL));
        }
        if (isWords) {
            addTitles(all, wanted.stream().map(ParsedQuery.Term::word).toList(), plan);
        }
        query.unwanted().forEach(term -> all.mustNot(unwanted(term)));
        return all.toPredicate();
    }

    /** The entries that have so many of some words. */
    PredicateFinalStep some(List<ParsedQuery.Term> some, int required, Set<String> misspelt) {
        var any = f.bool();
        some.forEach(term -> any.should(inAnyWay(term, misspelt.contains(term.word()))));
        any.minimumShouldMatchNumber(required);
        return any;
    }

    /** The entries that have all terms. */
    PredicateFinalStep all(ParsedQuery query, Set<String> misspelt) {
        var all = f.bool();
        query.wanted().forEach(term -> all.filter(inAnyWay(term, misspelt.contains(term.word()))));
        query.unwanted().forEach(term -> all.mustNot(unwanted(term)));
        return all;
    }

    /** Entries that have all phrases and prefixes, and words, so many of all in all. */
    private PredicateFinalStep rows(
            BooleanPredicateClausesStep<?, ?> all, List<ParsedQuery.Term> wanted, int required, QueryPlan plan) {
        if (wanted.isEmpty()) {
            return f.matchAll();
        }
        var rows = f.bool();
        int requiredWords = required;
        for (var term : wanted) {
            var any = f.bool();
            var row = f.bool();
            if (term.kind() == ParsedQuery.Kind.WORD) {
                wordClauses.add(new Row(any, row), term.word(), plan);
                rows.should(row.must(any));
            } else {
                addLetters(new Row(any, row), term);
                rows.must(row.must(any));
                requiredWords--;
            }
        }
        if (requiredWords > 0) {
            rows.minimumShouldMatchNumber(requiredWords);
        }
        return rows;
    }

    /** A phrase or the beginning of a word. */
    private void addLetters(Row row, ParsedQuery.Term term) {
        row.find(predicates.constant(inAnyWay(term, false), Boosts.PRESENT));
        for (var role : OWN) {
            row.rank(predicates.constant(
                    letters(role, term),
                    Boosts.SAID
                            + Boosts.of(role)
                                    * (term.kind() == ParsedQuery.Kind.PHRASE ? Boosts.PHRASE : Boosts.PREFIX)));
        }
    }

    private PredicateFinalStep letters(Passage.Role role, ParsedQuery.Term term) {
        return term.kind() == ParsedQuery.Kind.PHRASE
                ? predicates.phrase(role, term.words())
                : predicates.prefix(scopeOf(role), term.word());
    }

    private static Scope scopeOf(Passage.Role role) {
        return switch (role) {
            case TITLE -> Scope.TITLE;
            case NAME -> Scope.CALLED;
            case TEXT -> Scope.SAID;
            case RELATED -> Scope.RELATED;
        };
    }

    /** Entries that have a term, however it is meant and wherever it stands: here nothing is weighed. */
    PredicateFinalStep inAnyWay(ParsedQuery.Term term, boolean isMisspelt) {
        if (term.kind() != ParsedQuery.Kind.WORD) {
            var any = f.bool();
            List.of(Passage.Role.values()).forEach(role -> any.should(letters(role, term)));
            return any;
        }
        return wordClauses.inAnyWay(term.word(), isMisspelt);
    }

    /** Entries that have a word itself, in any form. */
    PredicateFinalStep itself(ParsedQuery.Term term) {
        return wordClauses.itself(term.word());
    }

    /** Entries that have a word like a misspelt one, those with the likest first. */
    PredicateFinalStep likestFirst(String misspelt) {
        return wordClauses.likestFirst(misspelt);
    }

    private PredicateFinalStep unwanted(ParsedQuery.Term term) {
        if (term.kind() == ParsedQuery.Kind.WORD) {
            return predicates.word(Scope.SAID, EnumSet.of(Kind.FOLDED), term.word());
        }
        var any = f.bool();
        OWN.forEach(role -> any.should(letters(role, term)));
        return any;
    }

    /** Titles that are the query, begin with it, or are all within it. */
    private void addTitles(BooleanPredicateClausesStep<?, ?> any, List<String> words, QueryPlan plan) {
        int size = words.size();
        if (size > 0 && size <= MAX_WHOLE) {
            for (var scope : NAMING) {
                var whole = f.bool().should(predicates.whole(scope, List.of(words)));
                if (words.stream().anyMatch(wordClauses::canBeMisspelt)) {
                    whole.should(
                            predicates.wholeLike(scope, words, !plan.misspelt().isEmpty()));
                }
                any.should(predicates.constant(whole, Boosts.WHOLE * Boosts.ofName(scope)));
            }
            if (size <= PassageFields.MAX_BEGINNING) {
                any.should(predicates.constant(predicates.beginning(words), Boosts.BEGINNING));
            }
        }
        for (int length = 1; length < size && length <= MAX_WITHIN; length++) {
            int end = length;
            var runs = IntStream.rangeClosed(0, size - length)
                    .mapToObj(from -> words.subList(from, from + end))
                    .filter(run -> plan.isTelling(run))
                    .toList();
            if (!runs.isEmpty()) {
                NAMING.forEach(scope -> any.should(predicates.constant(
                        predicates.whole(scope, runs),
                        Boosts.WITHIN_QUERY * plan.weightOfNames() * Boosts.ofName(scope))));
            }
        }
    }
}
