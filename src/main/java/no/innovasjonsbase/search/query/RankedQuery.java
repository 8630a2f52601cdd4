package no.innovasjonsbase.search.query;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.document.PassageFields;
import no.innovasjonsbase.search.document.PassageFields.Kind;
import no.innovasjonsbase.search.query.QueryBuilder.Detail;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Words;

import static no.innovasjonsbase.search.query.Boosts.NAMING;
import static no.innovasjonsbase.search.query.Boosts.OWN;

/** Builds the boosted query of one question from a given set of optional clauses; {@link QueryBuilder} describes the ranking. */
public final class RankedQuery {
    /** Longer questions are no titles. */
    private static final int LONGEST_WHOLE = 12;

    private final SearchPredicateFactory f;
    private final Words words;
    private final List<Language> asked;
    private final Set<Detail> details;
    private final Predicates predicates;

    /**
     * Weighs for someone who asked for some languages.
     *
     * @param asked the languages asked for, the best first; may be empty
     * @param details what is asked for beside the words
     */
    public RankedQuery(SearchPredicateFactory f, Words words, List<Language> asked, Set<Detail> details) {
        this.f = f;
        this.words = words;
        this.asked = asked;
        this.details = details;
        predicates = new Predicates(f, words, QueryBuilder.norwegianOf(asked));
    }

    /** How many clauses it has so far. */
    public int clauses() {
        return predicates.clauses();
    }

    /**
     * Entries that have what is asked for. Where one word is enough, all alternatives stand in one row: an engine goes
     * through such a row in bulk, and through rows within rows an entry at a time.
     *
     * @param isRelaxed whether half of the words will do, and parts of words
     * @param misspelt words that nothing is found by: those like them will do, and parts of them
     */
    public SearchPredicate predicate(Question question, boolean isRelaxed, Set<String> misspelt) {
        var wanted = question.wanted();
        var isWords = wanted.stream().allMatch(term -> term.kind() == Question.Kind.WORD);
        int required = isRelaxed ? Math.max(1, wanted.size() / 2) : wanted.size();
        var all = f.bool();
        if (isWords && required == 1) {
            wanted.forEach(term -> addWord(all, term, isRelaxed, misspelt));
        } else {
            all.must(rows(wanted, required, isRelaxed, misspelt));
        }
        if (isRelaxed && wanted.size() > 1 && details.contains(Detail.ALL)) {
            var each = f.bool();
            wanted.forEach(term -> each.must(inAnyWay(term, misspelt.contains(term.word()))));
            all.should(predicates.constant(each, Boosts.ALL));
        }
        if (isWords) {
            addTitles(all, wanted.stream().map(Question.Term::word).toList(), !misspelt.isEmpty());
        }
        question.unwanted().forEach(term -> all.mustNot(unwanted(term)));
        return all.toPredicate();
    }

    /** Entries that have all phrases and prefixes, and words, so many of all in all. */
    private PredicateFinalStep rows(List<Question.Term> wanted, int required, boolean isRelaxed, Set<String> misspelt) {
        if (wanted.isEmpty()) {
            return f.matchAll();
        }
        var rows = f.bool();
        int requiredWords = required;
        for (var term : wanted) {
            if (term.kind() == Question.Kind.WORD) {
                var row = f.bool();
                addWord(row, term, isRelaxed, misspelt);
                rows.should(row);
            } else {
                rows.must(of(term));
                requiredWords--;
            }
        }
        if (requiredWords > 0) {
            rows.minimumShouldMatchNumber(requiredWords);
        }
        return rows;
    }

    /** A word, or parts of it where they have to do. */
    private void addWord(
            BooleanPredicateClausesStep<?, ?> row, Question.Term term, boolean isRelaxed, Set<String> misspelt) {
        var isMisspelt = misspelt.contains(term.word());
        add(row, term, isMisspelt);
        var parts = isMisspelt
                ? words.likelyPartsOf(term.word())
                : isRelaxed ? words.partsOf(term.word()) : List.<String>of();
        if (details.contains(Detail.PARTS) && !parts.isEmpty() && !parts.equals(term.words())) {
            row.should(predicates.constant(predicates.anyPart(OWN, parts), Boosts.PRESENT_IN_PART));
            row.should(predicates.constant(predicates.anyPart(NAMING, parts), Boosts.PRESENT_IN_PART));
        }
    }

    /** Entries that have a term. */
    PredicateFinalStep of(Question.Term term) {
        var row = f.bool();
        add(row, term, false);
        return row;
    }

    /** The same entries that a row of a term has, in as few clauses as can be: here nothing is weighed. */
    private PredicateFinalStep inAnyWay(Question.Term term, boolean isMisspelt) {
        if (term.kind() != Question.Kind.WORD) {
            return of(term);
        }
        var any = f.bool();
        var word = term.word();
        for (var role : OWN) {
            var isHeard = isHeardIn(role, word, isMisspelt);
            var kinds = Stream.of(Kind.EXACT, Kind.FOLDED, Kind.ROOT, Kind.SOUND)
                    .filter(kind -> kind != Kind.SOUND || isHeard)
                    .toList();
            any.should(predicates.wordOrPart(role, kinds, word));
            if (isLikeEnough(word, isMisspelt)) {
                any.should(predicates.like(role, word));
            }
        }
        if (details.contains(Detail.RELATED)) {
            any.should(related(term));
        }
        if (details.contains(Detail.PARTS)) {
            var parts = words.partsOf(word);
            if (parts.size() > 1) {
                any.should(predicates.partsApart(OWN, parts));
            }
            var likely = isMisspelt ? words.likelyPartsOf(word) : List.<String>of();
            if (!likely.isEmpty() && !likely.equals(term.words())) {
                any.should(predicates.anyPart(OWN, likely));
            }
        }
        return any;
    }

    private void add(BooleanPredicateClausesStep<?, ?> row, Question.Term term, boolean isMisspelt) {
        var factor = term.words().stream().allMatch(words::isCommon) ? Boosts.COMMON : 1;
        var laxly = f.bool();
        for (var role : OWN) {
            switch (term.kind()) {
                case WORD -> addMore(laxly, role, term.word(), isMisspelt);
                case PHRASE -> laxly.should(weighed(predicates.phrase(role, term.words()), Boosts.PHRASE, role));
                case PREFIX -> laxly.should(weighed(predicates.prefix(role, term.word()), Boosts.PREFIX, role));
            }
        }
        if (term.kind() == Question.Kind.WORD) {
            addParts(laxly, words.partsOf(term.word()));
            var closely = f.bool();
            OWN.forEach(role -> addForms(closely, role, term.word()));
            row.should(predicates.present(closely, Boosts.PRESENT_AS_SUCH).boost(factor));
        }
        row.should(predicates.present(laxly, Boosts.PRESENT).boost(factor));
        if (details.contains(Detail.RELATED) || term.kind() != Question.Kind.WORD) {
            row.should(predicates.constant(related(term), Boosts.PRESENT_BY_NAME * factor));
        }
    }

    /** A word in all its forms. */
    private void addForms(BooleanPredicateClausesStep<?, ?> any, Passage.Role role, String word) {
        any.should(weighed(predicates.word(role, Kind.EXACT, word), Boosts.EXACT, role));
        any.should(weighed(predicates.word(role, Kind.FOLDED, word), Boosts.FOLDED, role));
        if (!asked.isEmpty() && details.contains(Detail.LANGUAGE)) {
            any.should(weighed(predicates.wordIn(asked, role, word), Boosts.LANGUAGE_ASKED_FOR, role));
        }
    }

    /** A word in what is derived from it, made up with it and spelt like it. */
    private void addMore(BooleanPredicateClausesStep<?, ?> any, Passage.Role role, String word, boolean isMisspelt) {
        // It is enough that it is there.
        any.should(predicates.constant(predicates.word(role, Kind.ROOT, word), 0));
        any.should(weighed(predicates.part(role, word), Boosts.PART, role));
        if (isHeardIn(role, word, isMisspelt)) {
            any.should(weighed(predicates.word(role, Kind.SOUND, word), Boosts.SOUND, role));
        }
        if (isLikeEnough(word, isMisspelt)) {
            any.should(weighed(predicates.like(role, word), Boosts.FUZZY, role));
        }
    }

    private boolean isHeardIn(Passage.Role role, String word, boolean isMisspelt) {
        return canBeMisspelt(word)
                && details.contains(isMisspelt ? Detail.LIKENESS : Detail.SOUND)
                && (isMisspelt || NAMING.contains(role));
    }

    private boolean isLikeEnough(String word, boolean isMisspelt) {
        return isMisspelt && details.contains(Detail.LIKENESS) && canBeMisspelt(word);
    }

    private void addParts(BooleanPredicateClausesStep<?, ?> any, List<String> parts) {
        if (parts.size() > 1 && details.contains(Detail.PARTS)) {
            any.should(weighed(predicates.partsApart(OWN, parts), Boosts.PARTS_APART, Passage.Role.TEXT));
            any.should(weighed(predicates.partsApart(NAMING, parts), Boosts.PARTS_APART, Passage.Role.NAME));
        }
    }

    private PredicateFinalStep related(Question.Term term) {
        var role = Passage.Role.RELATED;
        return switch (term.kind()) {
            case WORD -> predicates.wordOrPart(role, List.of(Kind.FOLDED), term.word());
            case PHRASE -> predicates.phrase(role, term.words());
            case PREFIX -> predicates.prefix(role, term.word());
        };
    }

    private PredicateFinalStep unwanted(Question.Term term) {
        if (term.kind() != Question.Kind.WORD) {
            return of(term);
        }
        var any = f.bool();
        OWN.forEach(role -> any.should(predicates.word(role, Kind.FOLDED, term.word())));
        return any;
    }

    /** Titles that are the question, begin with it, or are all within it. */
    private void addTitles(BooleanPredicateClausesStep<?, ?> any, List<String> question, boolean isMisspelt) {
        int size = question.size();
        if (size == 0 || size > LONGEST_WHOLE) {
            return;
        }
        for (var role : NAMING) {
            var whole = f.bool().should(predicates.whole(role, List.of(question)));
            if (question.stream().anyMatch(this::canBeMisspelt)) {
                whole.should(predicates.wholeLike(role, question, isMisspelt));
            }
            any.should(weighed(whole, Boosts.WHOLE, role));
        }
        if (size <= PassageFields.LONGEST_BEGINNING) {
            any.should(weighed(predicates.beginning(question), Boosts.BEGINNING, Passage.Role.TITLE));
        }
        for (int length = 1; length < size; length++) {
            int end = length;
            var runs = IntStream.rangeClosed(0, size - length)
                    .mapToObj(from -> question.subList(from, from + end))
                    .toList();
            NAMING.forEach(role ->
                    any.should(weighed(predicates.whole(role, runs), Boosts.WITHIN_QUESTION * end / size, role)));
        }
    }

    private PredicateFinalStep weighed(PredicateFinalStep predicate, float weight, Passage.Role role) {
        return predicates.constant(predicate, weight * Boosts.of(role));
    }

    /** Whether a word is long enough for slips of the pen to be told from other words. */
    private boolean canBeMisspelt(String word) {
        return FuzzyMatch.maxEdits(words.keysOf(word, Language.OTHER).plain()) > 0;
    }
}
