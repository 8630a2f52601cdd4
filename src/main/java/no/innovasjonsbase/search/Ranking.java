package no.innovasjonsbase.search;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.PassageFields.Kind;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Words;

import static no.innovasjonsbase.search.Weights.NAMING;
import static no.innovasjonsbase.search.Weights.OWN;

/**
 * Makes a question into a query, best entries first: those with more of the words before those with fewer; among these, an
 * exact word beats a form of it, a form beats a part of a compound, and that beats a likeness; a title beats a text; a title
 * that is just what was asked for beats titles with other words; and the language asked for beats the others.
 */
final class Ranking {
    /** Longer questions are no titles. */
    private static final int LONGEST_WHOLE = 12;

    private final SearchPredicateFactory f;
    private final Words words;
    private final List<Language> asked;
    private final Predicates predicates;

    /**
     * Weighs for someone who asked for some languages.
     *
     * @param asked the languages asked for, the best first; may be empty
     */
    Ranking(SearchPredicateFactory f, Words words, List<Language> asked) {
        this.f = f;
        this.words = words;
        this.asked = asked;
        predicates = new Predicates(f, words, readingOf(asked));
    }

    /** How the Norwegian words of a question are read: as nynorsk if that is what is asked for first. */
    static Language readingOf(List<Language> asked) {
        return !asked.isEmpty() && asked.get(0) == Language.NYNORSK ? Language.NYNORSK : Language.BOKMAL;
    }

    /** Whether less than all of a question can be asked for: some of its words, or parts of its only one. */
    static boolean canBeRelaxed(Question question, Words words) {
        var wanted = question.wanted();
        return wanted.size() > 1
                || wanted.stream()
                        .anyMatch(term -> !words.likelyPartsOf(term.word()).isEmpty());
    }

    /**
     * Entries that have what is asked for: all phrases and prefixes, and words. Where one word is enough, all alternatives
     * stand in one row: an engine goes through such a row in bulk, and through rows within rows an entry at a time.
     *
     * @param isRelaxed whether half of the words will do, and parts of words
     * @param misspelt words that nothing is found by: those like them will do, and parts of them
     */
    SearchPredicate predicate(Question question, boolean isRelaxed, Set<String> misspelt) {
        var wanted = question.wanted();
        var isWords = wanted.stream().allMatch(term -> term.kind() == Question.Kind.WORD);
        int required = isRelaxed ? Math.max(1, wanted.size() / 2) : wanted.size();
        var all = f.bool();
        if (isWords && required == 1) {
            wanted.forEach(term -> addWord(all, term, isRelaxed, misspelt));
        } else {
            all.must(rows(wanted, required, isRelaxed, misspelt));
        }
        if (isRelaxed && wanted.size() > 1) {
            all.should(predicates.constant(rows(wanted, wanted.size(), false, misspelt), Weights.ALL));
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
        if (!parts.isEmpty() && !parts.equals(term.words())) {
            row.should(predicates.constant(predicates.anyPart(OWN, parts), Weights.PRESENT_IN_PART));
            row.should(predicates.constant(predicates.anyPart(NAMING, parts), Weights.PRESENT_IN_PART));
        }
    }

    /** Entries that have a term. */
    PredicateFinalStep of(Question.Term term) {
        var row = f.bool();
        add(row, term, false);
        return row;
    }

    private void add(BooleanPredicateClausesStep<?, ?> row, Question.Term term, boolean isMisspelt) {
        var factor = term.words().stream().allMatch(words::isCommon) ? Weights.COMMON : 1;
        var laxly = f.bool();
        for (var role : OWN) {
            switch (term.kind()) {
                case WORD -> addMore(laxly, role, term.word(), isMisspelt);
                case PHRASE -> laxly.should(weighed(predicates.phrase(role, term.words()), Weights.PHRASE, role));
                case PREFIX -> laxly.should(weighed(predicates.prefix(role, term.word()), Weights.PREFIX, role));
            }
        }
        if (term.kind() == Question.Kind.WORD) {
            addParts(laxly, words.partsOf(term.word()));
            var closely = f.bool();
            OWN.forEach(role -> addForms(closely, role, term.word()));
            row.should(present(closely, Weights.PRESENT_AS_SUCH).boost(factor));
        }
        row.should(present(laxly, Weights.PRESENT).boost(factor));
        row.should(predicates.constant(related(term), Weights.PRESENT_BY_NAME * factor));
    }

    /** What counts for itself, and so much more for being there in whatever way. */
    private BooleanPredicateClausesStep<?, ?> present(PredicateFinalStep ways, float weight) {
        return f.bool().must(ways).must(f.matchAll().boost(weight));
    }

    /** A word in all its forms. */
    private void addForms(BooleanPredicateClausesStep<?, ?> any, Passage.Role role, String word) {
        any.should(weighed(predicates.word(role, Kind.EXACT, word), Weights.EXACT, role));
        any.should(weighed(predicates.word(role, Kind.FOLDED, word), Weights.FOLDED, role));
        if (!asked.isEmpty()) {
            any.should(weighed(predicates.wordIn(asked, role, word), Weights.LANGUAGE_ASKED_FOR, role));
        }
    }

    /** A word in what is derived from it, made up with it and spelt like it. */
    private void addMore(BooleanPredicateClausesStep<?, ?> any, Passage.Role role, String word, boolean isMisspelt) {
        // It is enough that it is there.
        any.should(predicates.constant(predicates.word(role, Kind.ROOT, word), 0));
        any.should(weighed(predicates.part(role, word), Weights.PART, role));
        if (canBeMisspelt(word)) {
            if (isMisspelt || NAMING.contains(role)) {
                any.should(weighed(predicates.word(role, Kind.SOUND, word), Weights.SOUND, role));
            }
            if (isMisspelt) {
                any.should(weighed(predicates.like(role, word), Weights.FUZZY, role));
            }
        }
    }

    private void addParts(BooleanPredicateClausesStep<?, ?> any, List<String> parts) {
        if (parts.size() > 1) {
            any.should(weighed(predicates.partsApart(OWN, parts), Weights.PARTS_APART, Passage.Role.TEXT));
            any.should(weighed(predicates.partsApart(NAMING, parts), Weights.PARTS_APART, Passage.Role.NAME));
        }
    }

    private PredicateFinalStep related(Question.Term term) {
        var role = Passage.Role.RELATED;
        return switch (term.kind()) {
            case WORD ->
                f.bool()
                        .should(predicates.word(role, Kind.FOLDED, term.word()))
                        .should(predicates.part(role, term.word()));
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
            any.should(weighed(whole, Weights.WHOLE, role));
        }
        if (size <= PassageFields.LONGEST_BEGINNING) {
            any.should(weighed(predicates.beginning(question), Weights.BEGINNING, Passage.Role.TITLE));
        }
        for (int length = 1; length < size; length++) {
            int end = length;
            var runs = IntStream.rangeClosed(0, size - length)
                    .mapToObj(from -> question.subList(from, from + end))
                    .toList();
            NAMING.forEach(role ->
                    any.should(weighed(predicates.whole(role, runs), Weights.WITHIN_QUESTION * end / size, role)));
        }
    }

    private PredicateFinalStep weighed(PredicateFinalStep predicate, float weight, Passage.Role role) {
        return predicates.constant(predicate, weight * Weights.of(role));
    }

    /** Whether a word is long enough for slips of the pen to be told from other words. */
    private boolean canBeMisspelt(String word) {
        return Likeness.slipsIn(words.keysOf(word, Language.OTHER).plain()) > 0;
    }
}
