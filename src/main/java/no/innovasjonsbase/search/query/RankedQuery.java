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
import no.innovasjonsbase.search.words.Words;

import static no.innovasjonsbase.search.query.Boosts.NAMING;
import static no.innovasjonsbase.search.query.Boosts.OWN;

/** Builds the boosted query of one question from a given set of optional clauses; {@link QueryBuilder} describes the ranking. */
public final class RankedQuery {
    /** Longer questions are no titles, and have none of more words within. */
    private static final int LONGEST_WHOLE = 12;

    private static final int LONGEST_WITHIN = 3;
    private final SearchPredicateFactory f;
    private final Set<Detail> details;
    private final Predicates predicates;
    private final WordClauses wordClauses;

    /**
     * Weighs for someone who asked for some languages.
     *
     * @param asked the languages asked for, the best first; may be empty
     * @param details what is asked for beside the words
     */
    public RankedQuery(SearchPredicateFactory f, Words words, List<Language> asked, Set<Detail> details) {
        this.f = f;
        this.details = details;
        predicates = new Predicates(f, words, QueryBuilder.norwegianOf(asked));
        wordClauses = new WordClauses(f, words, asked, details, predicates);
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
    public SearchPredicate predicate(Reading reading) {
        var question = reading.question();
        var wanted = question.wanted();
        var isWords = wanted.stream().allMatch(term -> term.kind() == Question.Kind.WORD);
        int required = reading.required();
        var all = f.bool();
        if (isWords && required == 1) {
            wanted.forEach(term -> wordClauses.add(new Row(all, all), term.word(), reading));
        } else {
            all.must(rows(all, wanted, required, reading));
        }
        if (reading.isRelaxed() && wanted.size() > 1 && details.contains(Detail.ALL)) {
            var each = f.bool();
            wanted.forEach(term -> each.must(inAnyWay(term, reading.misspelt().contains(term.word()))));
            all.should(predicates.constant(each, Boosts.ALL));
        }
        if (isWords) {
            addTitles(all, wanted.stream().map(Question.Term::word).toList(), reading);
        }
        question.unwanted().forEach(term -> all.mustNot(unwanted(term)));
        return all.toPredicate();
    }

    /** The entries that have so many of some words. */
    PredicateFinalStep some(List<Question.Term> some, int required, Set<String> misspelt) {
        var any = f.bool();
        some.forEach(term -> any.should(inAnyWay(term, misspelt.contains(term.word()))));
        any.minimumShouldMatchNumber(required);
        return any;
    }

    /** The entries that have all terms. */
    PredicateFinalStep all(Question question, Set<String> misspelt) {
        var all = f.bool();
        question.wanted().forEach(term -> all.filter(inAnyWay(term, misspelt.contains(term.word()))));
        question.unwanted().forEach(term -> all.mustNot(unwanted(term)));
        return all;
    }

    /** Entries that have all phrases and prefixes, and words, so many of all in all. */
    private PredicateFinalStep rows(
            BooleanPredicateClausesStep<?, ?> all, List<Question.Term> wanted, int required, Reading reading) {
        if (wanted.isEmpty()) {
            return f.matchAll();
        }
        var rows = f.bool();
        int requiredWords = required;
        for (var term : wanted) {
            var any = f.bool();
            var row = f.bool();
            if (term.kind() == Question.Kind.WORD) {
                wordClauses.add(new Row(any, row), term.word(), reading);
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
    private void addLetters(Row row, Question.Term term) {
        row.find(predicates.constant(inAnyWay(term, false), Boosts.PRESENT));
        for (var role : OWN) {
            row.rank(predicates.constant(
                    letters(role, term),
                    Boosts.SAID
                            + Boosts.of(role) * (term.kind() == Question.Kind.PHRASE ? Boosts.PHRASE : Boosts.PREFIX)));
        }
    }

    private PredicateFinalStep letters(Passage.Role role, Question.Term term) {
        return term.kind() == Question.Kind.PHRASE
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
    PredicateFinalStep inAnyWay(Question.Term term, boolean isMisspelt) {
        if (term.kind() != Question.Kind.WORD) {
            var any = f.bool();
            List.of(Passage.Role.values()).forEach(role -> any.should(letters(role, term)));
            return any;
        }
        return wordClauses.inAnyWay(term.word(), isMisspelt);
    }

    /** Entries that have a word itself, in any form. */
    PredicateFinalStep itself(Question.Term term) {
        return wordClauses.itself(term.word());
    }

    /** Entries that have a word like a misspelt one, those with the likest first. */
    PredicateFinalStep likestFirst(String misspelt) {
        return wordClauses.likestFirst(misspelt);
    }

    private PredicateFinalStep unwanted(Question.Term term) {
        if (term.kind() == Question.Kind.WORD) {
            return predicates.word(Scope.SAID, EnumSet.of(Kind.FOLDED), term.word());
        }
        var any = f.bool();
        OWN.forEach(role -> any.should(letters(role, term)));
        return any;
    }

    /** Titles that are the question, begin with it, or are all within it. */
    private void addTitles(BooleanPredicateClausesStep<?, ?> any, List<String> question, Reading reading) {
        int size = question.size();
        if (size > 0 && size <= LONGEST_WHOLE) {
            for (var scope : NAMING) {
                var whole = f.bool().should(predicates.whole(scope, List.of(question)));
                if (question.stream().anyMatch(wordClauses::canBeMisspelt)) {
                    whole.should(predicates.wholeLike(
                            scope, question, !reading.misspelt().isEmpty()));
                }
                any.should(predicates.constant(whole, Boosts.WHOLE * Boosts.ofName(scope)));
            }
            if (size <= PassageFields.LONGEST_BEGINNING) {
                any.should(predicates.constant(predicates.beginning(question), Boosts.BEGINNING));
            }
        }
        for (int length = 1; length < size && length <= LONGEST_WITHIN; length++) {
            int end = length;
            var runs = IntStream.rangeClosed(0, size - length)
                    .mapToObj(from -> question.subList(from, from + end))
                    .filter(run -> reading.isTelling(run))
                    .toList();
            if (!runs.isEmpty()) {
                NAMING.forEach(scope -> any.should(predicates.constant(
                        predicates.whole(scope, runs),
                        Boosts.WITHIN_QUESTION * reading.weightOfNames() * Boosts.ofName(scope))));
            }
        }
    }
}
