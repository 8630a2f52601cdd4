package no.innovasjonsbase.search;

import java.util.ArrayList;
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
     * Entries that have what is asked for: all phrases and prefixes, and words.
     *
     * <p>What an entry must have is told apart from what it counts for, and that is one row of alternatives: engines go
     * through such a row many times faster than through alternatives within alternatives.
     *
     * @param isRelaxed whether half of the words will do, and parts of words
     * @param misspelt words that nothing is found by: those like them will do, and parts of them
     */
    SearchPredicate predicate(Question question, boolean isRelaxed, Set<String> misspelt) {
        var all = f.bool();
        var wanted = question.wanted().stream()
                .map(term -> read(term, isRelaxed, misspelt))
                .toList();
        int required = isRelaxed ? Math.max(1, wanted.size() / 2) : wanted.size();
        require(wanted, required, all);
        wanted.forEach(term -> addScores(term, all));
        if (question.wanted().stream().allMatch(term -> term.kind() == Question.Kind.WORD)) {
            addTitles(all, question.wanted().stream().map(Question.Term::word).toList(), !misspelt.isEmpty());
        }
        question.unwanted().forEach(term -> all.mustNot(unwanted(term)));
        return all.toPredicate();
    }

    /** Sees to it that entries have all phrases and prefixes, and as many words as are required besides. */
    private void require(List<Wanted> wanted, int required, BooleanPredicateClausesStep<?, ?> all) {
        if (wanted.isEmpty()) {
            all.must(f.matchAll());
        } else if (required > 1 || wanted.stream().anyMatch(term -> !term.isWord())) {
            var words = wanted.stream().filter(Wanted::isWord).toList();
            wanted.stream().filter(term -> !term.isWord()).forEach(term -> all.filter(presence(term)));
            int requiredWords = Math.min(required - (wanted.size() - words.size()), words.size());
            if (requiredWords == words.size()) {
                words.forEach(term -> all.filter(presence(term)));
            } else if (requiredWords > 0) {
                var some = f.bool().minimumShouldMatchNumber(requiredWords);
                words.forEach(term -> some.should(presence(term)));
                all.filter(some);
            }
        }
    }

    /**
     * A term, and what will do for it.
     *
     * @param parts the parts that will do in its place; empty where they won't
     */
    private record Wanted(Question.Term term, List<String> parts, boolean isMisspelt) {
        boolean isWord() {
            return term.kind() == Question.Kind.WORD;
        }

        String word() {
            return term.word();
        }
    }

    private Wanted read(Question.Term term, boolean isRelaxed, Set<String> misspelt) {
        if (term.kind() != Question.Kind.WORD) {
            return new Wanted(term, List.of(), false);
        }
        var isMisspelt = misspelt.contains(term.word());
        var parts = isMisspelt
                ? words.likelyPartsOf(term.word())
                : isRelaxed ? words.partsOf(term.word()) : List.<String>of();
        return new Wanted(term, parts.equals(term.words()) ? List.of() : parts, isMisspelt);
    }

    /** Entries that have a term, as such, or in the names of others. */
    PredicateFinalStep presence(Question.Term term) {
        return presence(new Wanted(term, List.of(), false));
    }

    private PredicateFinalStep presence(Wanted wanted) {
        var any = f.bool();
        own(wanted).forEach(way -> any.should(way.predicate()));
        if (wanted.isWord()) {
            OWN.forEach(role -> any.should(predicates.word(role, Kind.FOLDED, wanted.word())));
        }
        if (!wanted.parts().isEmpty()) {
            any.should(predicates.anyPart(OWN, wanted.parts()));
        }
        return any.should(related(wanted));
    }

    /** A way in which an entry may have a term, and how much it counts besides: 0 where it is enough that it is there. */
    private record Way(PredicateFinalStep predicate, float weight) {}

    private Way way(PredicateFinalStep predicate, float weight, Passage.Role role) {
        return new Way(predicate, weight * Weights.of(role));
    }

    /** What an entry that has a term counts for it. */
    private void addScores(Wanted wanted, BooleanPredicateClausesStep<?, ?> all) {
        var own = own(wanted);
        var present = f.bool();
        own.forEach(way -> present.should(way.predicate()));
        var ways = new ArrayList<>(own);
        ways.add(new Way(present, Weights.PRESENT));
        ways.add(new Way(related(wanted), Weights.PRESENT_BY_NAME));
        if (wanted.isWord()) {
            addForms(ways, wanted.word());
        }
        var factor = wanted.term().words().stream().allMatch(words::isCommon) ? Weights.COMMON : 1;
        ways.stream()
                .filter(way -> way.weight() > 0)
                .forEach(way -> all.should(predicates.constant(way.predicate(), way.weight() * factor)));
        if (!wanted.parts().isEmpty()) {
            for (var roles : List.of(OWN, NAMING)) {
                all.should(predicates.constant(predicates.anyPart(roles, wanted.parts()), Weights.PRESENT_IN_PART));
            }
        }
    }

    /** A word in all its forms. */
    private void addForms(List<Way> ways, String word) {
        var asSuch = f.bool();
        for (var role : OWN) {
            var folded = predicates.word(role, Kind.FOLDED, word);
            ways.add(way(predicates.word(role, Kind.EXACT, word), Weights.EXACT, role));
            ways.add(way(folded, Weights.FOLDED, role));
            if (!asked.isEmpty()) {
                ways.add(way(predicates.wordIn(asked, role, word), Weights.LANGUAGE_ASKED_FOR, role));
            }
            asSuch.should(folded);
        }
        ways.add(new Way(asSuch, Weights.PRESENT_AS_SUCH));
    }

    /** A term in whatever an entry says itself: a word in what is derived from it, made up with it and spelt like it. */
    private List<Way> own(Wanted wanted) {
        var ways = new ArrayList<Way>();
        for (var role : OWN) {
            switch (wanted.term().kind()) {
                case WORD -> addMore(ways, role, wanted.word(), wanted.isMisspelt());
                case PHRASE ->
                    ways.add(way(predicates.phrase(role, wanted.term().words()), Weights.PHRASE, role));
                case PREFIX -> ways.add(way(predicates.prefix(role, wanted.word()), Weights.PREFIX, role));
            }
        }
        if (wanted.isWord()) {
            var parts = words.partsOf(wanted.word());
            if (parts.size() > 1) {
                ways.add(way(predicates.partsApart(OWN, parts), Weights.PARTS_APART, Passage.Role.TEXT));
                ways.add(way(predicates.partsApart(NAMING, parts), Weights.PARTS_APART, Passage.Role.NAME));
            }
        }
        return ways;
    }

    private void addMore(List<Way> ways, Passage.Role role, String word, boolean isMisspelt) {
        ways.add(new Way(predicates.word(role, Kind.ROOT, word), 0));
        ways.add(way(predicates.part(role, word), Weights.PART, role));
        if (canBeMisspelt(word)) {
            if (isMisspelt || NAMING.contains(role)) {
                ways.add(way(predicates.word(role, Kind.SOUND, word), Weights.SOUND, role));
            }
            if (isMisspelt) {
                ways.add(way(predicates.like(role, word), Weights.FUZZY, role));
            }
        }
    }

    /** Whether a word is long enough for slips of the pen to be told from other words. */
    private boolean canBeMisspelt(String word) {
        return Likeness.slipsIn(words.keysOf(word, Language.OTHER).plain()) > 0;
    }

    private PredicateFinalStep related(Wanted wanted) {
        var role = Passage.Role.RELATED;
        return switch (wanted.term().kind()) {
            case WORD ->
                f.bool()
                        .should(predicates.word(role, Kind.FOLDED, wanted.word()))
                        .should(predicates.part(role, wanted.word()));
            case PHRASE -> predicates.phrase(role, wanted.term().words());
            case PREFIX -> predicates.prefix(role, wanted.word());
        };
    }

    private PredicateFinalStep unwanted(Question.Term term) {
        if (term.kind() != Question.Kind.WORD) {
            return presence(term);
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
}
