package no.innovasjonsbase.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    /** Longer questions are no titles, and have none of more words within. */
    private static final int LONGEST_WHOLE = 12;

    private static final int LONGEST_WITHIN = 3;
    /** Of several words, so many have to be there at least. */
    private static final int MOST_REQUIRED = 2;

    /** The word in any of its forms. */
    private static final Set<Kind> AS_SUCH = EnumSet.of(Kind.EXACT, Kind.FOLDED);
    /** The word, and what is derived from it. */
    private static final Set<Kind> OR_DERIVED = EnumSet.of(Kind.EXACT, Kind.FOLDED, Kind.ROOT);
    /** The same, and compounds with it. */
    private static final Set<Kind> IN_ANY_WAY = EnumSet.of(Kind.EXACT, Kind.FOLDED, Kind.ROOT, Kind.PART);

    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

    private static final List<Passage.Role> TITLE = List.of(Passage.Role.TITLE);

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
     */
    public SearchPredicate predicate(Reading reading) {
        var question = reading.question();
        var wanted = question.wanted();
        var isWords = wanted.stream().allMatch(term -> term.kind() == Question.Kind.WORD);
        int required = reading.isRelaxed() ? Math.min(MOST_REQUIRED, Math.max(1, wanted.size() / 2)) : wanted.size();
        var all = f.bool();
        if (isWords && required == 1) {
            wanted.forEach(term -> addWord(all, term, reading));
        } else {
            all.must(rows(wanted, required, reading));
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

    /** The entries that have all terms. */
    PredicateFinalStep all(Question question, Set<String> misspelt) {
        var all = f.bool();
        question.wanted().forEach(term -> all.filter(inAnyWay(term, misspelt.contains(term.word()))));
        question.unwanted().forEach(term -> all.mustNot(unwanted(term)));
        return all;
    }

    /** Entries that have all phrases and prefixes, and words, so many of all in all. */
    private PredicateFinalStep rows(List<Question.Term> wanted, int required, Reading reading) {
        if (wanted.isEmpty()) {
            return f.matchAll();
        }
        var rows = f.bool();
        int requiredWords = required;
        for (var term : wanted) {
            var row = f.bool();
            if (term.kind() == Question.Kind.WORD) {
                addWord(row, term, reading);
                rows.should(row);
            } else {
                addLetters(row, term);
                rows.must(row);
                requiredWords--;
            }
        }
        if (requiredWords > 0) {
            rows.minimumShouldMatchNumber(requiredWords);
        }
        return rows;
    }

    /**
     * A word: the closer and the further up it stands the more, saturated, for what counts is the best place of an entry. What
     * is like it, or only has a part of it, where that has to do.
     */
    private void addWord(BooleanPredicateClausesStep<?, ?> row, Question.Term term, Reading reading) {
        var word = term.word();
        var isMisspelt = reading.misspelt().contains(word);
        float weight = Math.min(reading.weightOf(word), words.isCommon(word) ? Boosts.COMMON : 1);
        if (isMisspelt) {
            row.should(predicates.constant(inAnyWay(term, true), Boosts.PRESENT * weight));
            addLikeness(row, word, weight);
        } else {
            addSaid(row, word, weight);
            addCalled(row, word, weight * reading.weightOfNames());
        }
        addParts(row, word, weight, reading);
    }

    /** That an entry says a word, or refers to one that is called so. */
    private void addSaid(BooleanPredicateClausesStep<?, ?> row, String word, float weight) {
        if (details.contains(Detail.RELATED)) {
            row.should(predicates.constant(related(word), Boosts.PRESENT * weight));
        }
        row.should(predicates.constant(said(word), Boosts.SAID * weight));
        row.should(predicates.constant(predicates.word(OWN, OR_DERIVED, word), Boosts.SAID_AS_SUCH * weight));
        if (!asked.isEmpty() && details.contains(Detail.LANGUAGE)) {
            OWN.forEach(role -> row.should(predicates.constant(
                    predicates.wordIn(asked, role, word), Boosts.LANGUAGE_ASKED_FOR * Boosts.of(role) * weight)));
        }
    }

    /** That an entry is called by a word. */
    private void addCalled(BooleanPredicateClausesStep<?, ?> row, String word, float weight) {
        row.should(predicates.constant(predicates.word(NAMING, IN_ANY_WAY, word), Boosts.CALLED * weight));
        row.should(predicates.constant(
                predicates.word(NAMING, EnumSet.of(Kind.HEAD), word), Boosts.CALLED_BY_HEAD * weight));
        row.should(predicates.constant(predicates.word(NAMING, AS_SUCH, word), Boosts.CALLED_AS_SUCH * weight));
        if (details.contains(Detail.EXACT)) {
            row.should(predicates.constant(predicates.word(TITLE, AS_SUCH, word), Boosts.IN_TITLE * weight));
            row.should(predicates.constant(
                    predicates.word(TITLE, EnumSet.of(Kind.SHORT), word), Boosts.IN_SHORT_TITLE * weight));
            row.should(
                    predicates.constant(predicates.word(NAMING, EnumSet.of(Kind.EXACT), word), Boosts.EXACT * weight));
        }
        if (canBeMisspelt(word) && details.contains(Detail.SOUND)) {
            row.should(predicates.constant(
                    predicates.word(NAMING, EnumSet.of(Kind.SOUND), word), Boosts.IN_PART * weight));
        }
    }

    private void addLikeness(BooleanPredicateClausesStep<?, ?> row, String word, float weight) {
        if (canBeMisspelt(word) && details.contains(Detail.LIKENESS)) {
            row.should(predicates.constant(
                    predicates.word(NAMING, EnumSet.of(Kind.SOUND), word), Boosts.IN_PART * weight));
            NAMING.forEach(
                    role -> row.should(predicates.constant(predicates.like(role, word), Boosts.IN_PART * weight)));
        }
    }

    /** Parts of a word, each by itself, where all of them aren't asked for. */
    private void addParts(BooleanPredicateClausesStep<?, ?> row, String word, float weight, Reading reading) {
        var parts = reading.misspelt().contains(word)
                ? words.likelyPartsOf(word)
                : reading.isRelaxed() ? words.partsOf(word) : List.<String>of();
        if (details.contains(Detail.PARTS) && !parts.isEmpty() && !parts.equals(List.of(word))) {
            row.should(predicates.constant(predicates.anyPart(OWN, parts), Boosts.IN_PART * weight));
            row.should(predicates.constant(predicates.anyPart(NAMING, parts), Boosts.IN_PART * weight));
        }
    }

    /** A phrase or the beginning of a word. */
    private void addLetters(BooleanPredicateClausesStep<?, ?> row, Question.Term term) {
        row.should(predicates.constant(inAnyWay(term, false), Boosts.PRESENT));
        for (var role : OWN) {
            row.should(predicates.constant(
                    letters(role, term),
                    Boosts.SAID
                            + Boosts.of(role) * (term.kind() == Question.Kind.PHRASE ? Boosts.PHRASE : Boosts.PREFIX)));
        }
    }

    private PredicateFinalStep letters(Passage.Role role, Question.Term term) {
        return term.kind() == Question.Kind.PHRASE
                ? predicates.phrase(role, term.words())
                : predicates.prefix(role, term.word());
    }

    /** Entries that have a term, however it is meant and wherever it stands: here nothing is weighed. */
    PredicateFinalStep inAnyWay(Question.Term term, boolean isMisspelt) {
        var any = f.bool();
        if (term.kind() != Question.Kind.WORD) {
            OWN.forEach(role -> any.should(letters(role, term)));
            any.should(letters(Passage.Role.RELATED, term));
            return any;
        }
        var word = term.word();
        any.should(said(word));
        if (details.contains(Detail.RELATED)) {
            any.should(related(word));
        }
        if (canBeMisspelt(word) && details.contains(isMisspelt ? Detail.LIKENESS : Detail.SOUND)) {
            any.should(predicates.word(isMisspelt ? OWN : NAMING, EnumSet.of(Kind.SOUND), word));
        }
        if (isLikeEnough(word, isMisspelt)) {
            OWN.forEach(role -> any.should(predicates.like(role, word)));
        }
        if (isMisspelt && details.contains(Detail.PARTS)) {
            var likely = words.likelyPartsOf(word);
            if (!likely.isEmpty() && !likely.equals(term.words())) {
                any.should(predicates.anyPart(OWN, likely));
            }
        }
        return any;
    }

    /** Entries that refer to one that is called so. */
    private PredicateFinalStep related(String word) {
        return predicates.word(List.of(Passage.Role.RELATED), EnumSet.of(Kind.FOLDED, Kind.PART), word);
    }

    /** Entries that say a word, or all the parts of a compound apart from one another, or are about the year that it is. */
    private PredicateFinalStep said(String word) {
        var said = predicates.word(OWN, IN_ANY_WAY, word);
        if (YEAR.matcher(word).matches()) {
            return f.bool().should(said).should(predicates.year(Integer.parseInt(word)));
        }
        var parts = words.partsOf(word);
        return parts.size() > 1 && details.contains(Detail.PARTS)
                ? f.bool().should(said).should(predicates.partsApart(OWN, parts))
                : said;
    }

    /** Entries that have a word itself, in any form. */
    PredicateFinalStep itself(Question.Term term) {
        return predicates.word(List.of(Passage.Role.values()), OR_DERIVED, term.word());
    }

    private boolean isLikeEnough(String word, boolean isMisspelt) {
        return isMisspelt && details.contains(Detail.LIKENESS) && canBeMisspelt(word);
    }

    private PredicateFinalStep unwanted(Question.Term term) {
        if (term.kind() == Question.Kind.WORD) {
            return predicates.word(OWN, EnumSet.of(Kind.FOLDED), term.word());
        }
        var any = f.bool();
        OWN.forEach(role -> any.should(letters(role, term)));
        return any;
    }

    /** Titles that are the question, begin with it, or are all within it. */
    private void addTitles(BooleanPredicateClausesStep<?, ?> any, List<String> question, Reading reading) {
        int size = question.size();
        if (size > 0 && size <= LONGEST_WHOLE) {
            for (var role : NAMING) {
                var whole = f.bool().should(predicates.whole(role, List.of(question)));
                if (question.stream().anyMatch(this::canBeMisspelt)) {
                    whole.should(predicates.wholeLike(
                            role, question, !reading.misspelt().isEmpty()));
                }
                any.should(weighed(whole, Boosts.WHOLE, role));
            }
            if (size <= PassageFields.LONGEST_BEGINNING) {
                any.should(weighed(predicates.beginning(question), Boosts.BEGINNING, Passage.Role.TITLE));
            }
        }
        for (int length = 1; length < size && length <= LONGEST_WITHIN; length++) {
            int end = length;
            var runs = IntStream.rangeClosed(0, size - length)
                    .mapToObj(from -> question.subList(from, from + end))
                    .filter(run -> reading.isTelling(run))
                    .toList();
            if (!runs.isEmpty()) {
                NAMING.forEach(role -> any.should(
                        weighed(predicates.whole(role, runs), Boosts.WITHIN_QUESTION * reading.weightOfNames(), role)));
            }
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
