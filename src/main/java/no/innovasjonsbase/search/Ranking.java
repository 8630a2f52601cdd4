package no.innovasjonsbase.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.words.Keys;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Words;

/**
 * Makes a question into a query, and says how much a match counts.
 *
 * <p>A match counts by what it is and where it stands, not by how rare the word is: the same on every engine, and
 * explained in a sentence. An exact word matches by its stem, too, and so on down, so its weights add up: exact beats stem
 * beats folded beats part beats fuzzy, and any of them in a title beats all but the best in a text. Each word that an entry
 * has counts once more, wherever it stands, so more words beat better places; and a title that is just what was asked for
 * beats titles with other words.
 */
final class Ranking {
    private static final float EXACT = 1.5f;
    private static final float STEM = 2;
    private static final float FOLDED = 3;
    private static final float ROOT = 1;
    private static final float PART = 3;
    private static final float PARTS_APART = 2;
    private static final float PHRASE = 8;
    private static final float PREFIX = 5;
    private static final float SOUND = 2;
    private static final float FUZZY = 1.5f;
    private static final float LANGUAGE_ASKED_FOR = 1.5f;
    private static final float WHOLE = 12;
    private static final float WITHIN = 6;
    private static final float BEGINNING = 3;
    /** For each word that an entry has itself, wherever. */
    private static final float PRESENT = 60;
    /** For each word that an entry has in the names of others. */
    private static final float PRESENT_BY_NAME = 15;

    /** Longer questions are no titles. */
    private static final int LONGEST_WHOLE = 12;

    private static final List<Passage.Role> OWN = List.of(Passage.Role.TITLE, Passage.Role.NAME, Passage.Role.TEXT);
    private static final List<Passage.Role> NAMING = List.of(Passage.Role.TITLE, Passage.Role.NAME);

    private final SearchPredicateFactory f;
    private final Words words;
    private final List<Language> asked;
    private final Language reading;

    /**
     * Weighs for someone who asked for some languages.
     *
     * @param asked the languages asked for, the best first; may be empty
     */
    Ranking(SearchPredicateFactory f, Words words, List<Language> asked) {
        this.f = f;
        this.words = words;
        this.asked = asked;
        reading = readingOf(asked);
    }

    /** How the Norwegian words of a question are read: as nynorsk if that is what is asked for first. */
    static Language readingOf(List<Language> asked) {
        return !asked.isEmpty() && asked.get(0) == Language.NYNORSK ? Language.NYNORSK : Language.BOKMAL;
    }

    private static float weight(Passage.Role role) {
        return switch (role) {
            case TITLE -> 4;
            case NAME -> 3;
            case TEXT -> 1;
            case RELATED -> 0.7f;
        };
    }

    /**
     * Entries that have what is asked for: all phrases and prefixes, and words.
     *
     * @param required how many of the terms an entry must have
     * @param misspelt words that nothing is found by: those like them will do
     */
    SearchPredicate predicate(Question question, int required, Set<String> misspelt) {
        var all = f.bool();
        all.filter(f.matchAll());
        var wanted = question.wanted();
        int certain = 0;
        for (var term : wanted) {
            if (term.kind() == Question.Kind.WORD) {
                all.should(of(term, misspelt));
            } else {
                all.must(of(term, misspelt));
                certain++;
            }
        }
        all.minimumShouldMatchNumber(Math.max(0, required - certain));
        var scored = f.bool().must(all);
        if (wanted.stream().allMatch(term -> term.kind() == Question.Kind.WORD)) {
            addWhole(scored, wanted.stream().map(Question.Term::word).toList(), !misspelt.isEmpty());
        }
        question.unwanted().forEach(term -> scored.mustNot(unwanted(term)));
        return scored.toPredicate();
    }

    /** Entries that have a term. */
    PredicateFinalStep of(Question.Term term, Set<String> misspelt) {
        var own = f.bool();
        OWN.forEach(role -> add(own, role, term, misspelt));
        var related = f.bool();
        add(related, Passage.Role.RELATED, term, misspelt);
        return f.bool()
                .should(f.bool().must(own).must(f.matchAll().boost(PRESENT)))
                .should(f.bool().must(related).must(f.matchAll().boost(PRESENT_BY_NAME)));
    }

    private void add(
            BooleanPredicateClausesStep<?, ?> any, Passage.Role role, Question.Term term, Set<String> misspelt) {
        switch (term.kind()) {
            case WORD -> addWord(any, role, term.word(), misspelt.contains(term.word()));
            case PHRASE -> addPhrase(any, role, term.words());
            case PREFIX -> addPrefix(any, role, term.word());
        }
    }

    private PredicateFinalStep unwanted(Question.Term term) {
        if (term.kind() != Question.Kind.WORD) {
            return of(term, Set.of());
        }
        var any = f.bool();
        OWN.forEach(role -> any.should(either(role, PassageFields.Kind.FOLDED, term.word())));
        return any;
    }

    private void addWord(BooleanPredicateClausesStep<?, ?> any, Passage.Role role, String word, boolean isMisspelt) {
        var weight = weight(role);
        if (role == Passage.Role.RELATED) {
            any.should(constant(either(role, PassageFields.Kind.FOLDED, word), (STEM + FOLDED) * weight));
        } else {
            any.should(constant(either(role, PassageFields.Kind.EXACT, word), EXACT * weight));
            any.should(constant(either(role, PassageFields.Kind.STEM, word), STEM * weight));
            any.should(constant(either(role, PassageFields.Kind.FOLDED, word), FOLDED * weight));
            any.should(constant(either(role, PassageFields.Kind.ROOT, word), ROOT * weight));
        }
        any.should(f.match()
                .field(PassageFields.keys(role, false))
                .matching(PassageFields.Kind.PART.of(words.partKeyOf(word)))
                .constantScore()
                .boost(PART * weight));
        var parts = words.partsOf(word);
        if (parts.size() > 1) {
            var apart = f.bool();
            parts.forEach(part -> apart.must(anywhere(role, part)));
            any.should(constant(apart, PARTS_APART * weight));
        }
        if (role != Passage.Role.RELATED) {
            for (var language : asked) {
                any.should(f.match()
                        .field(PassageFields.words(role, language))
                        .matching(word)
                        .constantScore()
                        .boost(LANGUAGE_ASKED_FOR * weight));
            }
        }
        var plain = words.keysOf(word, Language.OTHER).plain();
        if (Likeness.slipsIn(plain) > 0 && (isMisspelt || NAMING.contains(role))) {
            any.should(constant(either(role, PassageFields.Kind.SOUND, word), SOUND * weight));
        }
        if (Likeness.slipsIn(plain) > 0 && isMisspelt) {
            var like = f.match()
                    .fields(PassageFields.keys(role, false), PassageFields.keys(role, true))
                    .matching(PassageFields.Kind.PLAIN.of(plain))
                    .fuzzy(
                            Likeness.slipsIn(plain),
                            PassageFields.Kind.PLAIN.of("").length() + Likeness.RIGHT_LETTERS);
            any.should(constant(like, FUZZY * weight));
        }
    }

    /** A part of a compound as a word of its own, or as part of another. */
    private PredicateFinalStep anywhere(Passage.Role role, String part) {
        var field = PassageFields.keys(role, false);
        var key = words.partKeyOf(part);
        return f.bool()
                .should(f.match().field(field).matching(PassageFields.Kind.FOLDED.of(key)))
                .should(f.match().field(field).matching(PassageFields.Kind.PART.of(key)));
    }

    /** A word in a Norwegian text or an English one, by the keys of that language. */
    private PredicateFinalStep either(Passage.Role role, PassageFields.Kind kind, String word) {
        return f.bool()
                .should(f.match()
                        .field(PassageFields.keys(role, false))
                        .matching(kind.of(keyOf(kind, words.keysOf(word, reading)))))
                .should(f.match()
                        .field(PassageFields.keys(role, true))
                        .matching(kind.of(keyOf(kind, words.keysOf(word, Language.ENGLISH)))));
    }

    private static String keyOf(PassageFields.Kind kind, Keys keys) {
        return switch (kind) {
            case EXACT -> keys.word();
            case STEM -> keys.stem();
            case FOLDED -> keys.folded();
            case ROOT -> keys.root();
            case PLAIN -> keys.plain();
            case SOUND -> keys.sound();
            case PART, WHOLE -> throw new IllegalArgumentException("No key of one word");
        };
    }

    /**
     * Titles and other names that are what is asked for: the whole question, the beginning of them, or all of them within
     * the question.
     */
    private void addWhole(BooleanPredicateClausesStep<?, ?> any, List<String> question, boolean isMisspelt) {
        int size = question.size();
        if (size == 0 || size > LONGEST_WHOLE) {
            return;
        }
        for (var role : NAMING) {
            any.should(constant(whole(role, List.of(question), isMisspelt), WHOLE * weight(role)));
        }
        any.should(constant(beginning(question), BEGINNING * weight(Passage.Role.TITLE)));
        for (int length = 1; length < size; length++) {
            var runs = new ArrayList<List<String>>();
            for (int from = 0; from + length <= size; from++) {
                runs.add(question.subList(from, from + length));
            }
            any.should(constant(
                    whole(Passage.Role.TITLE, runs, false), WITHIN * weight(Passage.Role.TITLE) * length / size));
        }
    }

    private PredicateFinalStep whole(Passage.Role role, List<List<String>> texts, boolean isMisspelt) {
        var any = f.bool();
        for (var language : List.of(reading, Language.ENGLISH)) {
            for (var text : texts) {
                var match = f.match()
                        .field(PassageFields.keys(role, language == Language.ENGLISH))
                        .matching(PassageFields.Kind.WHOLE.of(words.wholeKeyOf(text, language)));
                any.should(
                        isMisspelt
                                ? match.fuzzy(2, PassageFields.Kind.WHOLE.of("").length() + 1)
                                : match);
            }
        }
        return any;
    }

    private PredicateFinalStep beginning(List<String> question) {
        var any = f.bool();
        for (var language : List.of(reading, Language.ENGLISH)) {
            any.should(f.prefix()
                    .field(PassageFields.keys(Passage.Role.TITLE, language == Language.ENGLISH))
                    .matching(PassageFields.Kind.WHOLE.of(words.wholeKeyOf(question, language)) + "_"));
        }
        return any;
    }

    private void addPhrase(BooleanPredicateClausesStep<?, ?> any, Passage.Role role, List<String> phrase) {
        for (var language : Language.values()) {
            any.should(f.phrase()
                    .field(PassageFields.words(role, language))
                    .matching(String.join(" ", phrase))
                    .constantScore()
                    .boost(PHRASE * weight(role)));
        }
    }

    private void addPrefix(BooleanPredicateClausesStep<?, ?> any, Passage.Role role, String prefix) {
        any.should(constant(
                f.prefix()
                        .fields(PassageFields.keys(role, false), PassageFields.keys(role, true))
                        .matching(PassageFields.Kind.PLAIN.of(
                                words.keysOf(prefix, Language.OTHER).plain())),
                PREFIX * weight(role)));
    }

    /** What matches, however well, counts this much. */
    private PredicateFinalStep constant(PredicateFinalStep predicate, float weight) {
        return f.bool().filter(predicate).must(f.matchAll().boost(weight));
    }
}
