package no.innovasjonsbase.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.document.PassageFields.Kind;
import no.innovasjonsbase.search.document.PassageFields.Scope;
import no.innovasjonsbase.search.query.QueryBuilder.Detail;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;

/** The clauses of a query that are about one word. */
final class WordClauses {
    /** The word in any of its forms. */
    private static final Set<Kind> AS_SUCH = EnumSet.of(Kind.EXACT, Kind.FOLDED);
    /** The word, and what is derived from it. */
    private static final Set<Kind> OR_DERIVED = EnumSet.of(Kind.FOLDED, Kind.ROOT);
    /** The same, and compounds with it. */
    private static final Set<Kind> IN_ANY_WAY = EnumSet.of(Kind.FOLDED, Kind.PART);

    private static final Set<Kind> OTHERS = EnumSet.of(Kind.SYNONYM);

    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

    private final SearchPredicateFactory f;
    private final TextAnalyzer analyzer;
    private final List<Language> languages;
    private final Set<Detail> details;
    private final Predicates predicates;

    WordClauses(
            SearchPredicateFactory f,
            TextAnalyzer analyzer,
            List<Language> languages,
            Set<Detail> details,
            Predicates predicates) {
        this.f = f;
        this.analyzer = analyzer;
        this.languages = languages;
        this.details = details;
        this.predicates = predicates;
    }

    /**
     * The clauses of a word.
     *
     * @param any one of them is met by each entry that has the word, in whatever way
     * @param closer what some of those meet besides, and no other entry does
     */
    record Row(BooleanPredicateClausesStep<?, ?> any, BooleanPredicateClausesStep<?, ?> closer) {
        /** Adds what finds entries. */
        void find(PredicateFinalStep clause) {
            any.should(clause);
        }

        /** Adds what ranks some that are found. */
        void rank(PredicateFinalStep clause) {
            closer.should(clause);
        }
    }

    /**
     * A word: the closer and the further up it stands the more, saturated, for what counts is the best place of an entry. What
     * is like it, or only has a part of it, where that has to do.
     */
    void add(Row row, String word, QueryPlan plan) {
        var isMisspelt = plan.misspelt().contains(word);
        float weight = Math.min(plan.weightOf(word), analyzer.isCommon(word) ? Boosts.COMMON : 1);
        if (isMisspelt) {
            addLikeness(row, word, weight);
            var meant = plan.corrections().get(word);
            if (meant != null && details.contains(Detail.LIKENESS)) {
                addSaid(row, meant, weight);
                addCalled(row, meant, weight * plan.weightOfNames());
            }
        } else {
            addSaid(row, word, weight);
            addCalled(row, word, weight * plan.weightOfNames());
        }
        addOthers(row, word, weight, plan);
        addParts(row, word, weight, plan);
    }

    /** That an entry says another word of much the same meaning, or is called by one. */
    private void addOthers(Row row, String word, float weight, QueryPlan plan) {
        if (details.contains(Detail.SYNONYM) && !plan.frequent().contains(word) && predicates.hasOthers(word)) {
            row.find(predicates.constant(predicates.word(Scope.SAID, OTHERS, word), Boosts.SAID_OTHERWISE * weight));
            row.rank(predicates.constant(
                    predicates.word(Scope.CALLED, OTHERS, word),
                    Boosts.CALLED_OTHERWISE * weight * plan.weightOfNames()));
        }
    }

    /** That an entry says a word, or refers to one that is called so. */
    private void addSaid(Row row, String word, float weight) {
        if (details.contains(Detail.RELATED)) {
            row.find(predicates.constant(related(word), Boosts.PRESENT * weight));
        }
        row.find(predicates.constant(said(word), Boosts.SAID * weight));
        row.rank(predicates.constant(predicates.word(Scope.SAID, OR_DERIVED, word), Boosts.SAID_AS_SUCH * weight));
        if (!languages.isEmpty() && details.contains(Detail.LANGUAGE)) {
            row.rank(predicates.constant(
                    predicates.wordIn(languages, Scope.SAID, word), Boosts.LANGUAGE_ASKED_FOR * weight));
            row.rank(predicates.constant(
                    predicates.wordIn(languages, Scope.CALLED, word), Boosts.CALLED_IN_LANGUAGE_ASKED_FOR * weight));
        }
    }

    /** That an entry is called by a word. */
    private void addCalled(Row row, String word, float weight) {
        row.rank(predicates.constant(predicates.word(Scope.CALLED, IN_ANY_WAY, word), Boosts.CALLED * weight));
        row.rank(predicates.constant(
                predicates.word(Scope.CALLED, EnumSet.of(Kind.HEAD), word), Boosts.CALLED_BY_HEAD * weight));
        row.rank(predicates.constant(predicates.word(Scope.CALLED, AS_SUCH, word), Boosts.CALLED_AS_SUCH * weight));
        if (details.contains(Detail.EXACT)) {
            row.rank(predicates.constant(predicates.word(Scope.TITLE, AS_SUCH, word), Boosts.IN_TITLE * weight));
            row.rank(predicates.constant(
                    predicates.word(Scope.TITLE, EnumSet.of(Kind.SHORT), word), Boosts.IN_SHORT_TITLE * weight));
            row.rank(predicates.constant(
                    predicates.word(Scope.CALLED, EnumSet.of(Kind.EXACT), word), Boosts.EXACT * weight));
        }
        if (canBeMisspelt(word) && details.contains(Detail.SOUND)) {
            row.find(predicates.constant(
                    predicates.word(Scope.CALLED, EnumSet.of(Kind.SOUND), word), Boosts.IN_PART * weight));
        }
    }

    /** That an entry says something like a word that no entry has, or is called so. */
    private void addLikeness(Row row, String word, float weight) {
        if (details.contains(Detail.LIKENESS) && canBeMisspelt(word)) {
            row.find(predicates.constant(like(Scope.SAID, word), Boosts.LIKE * weight));
            row.rank(predicates.constant(like(Scope.CALLED, word), Boosts.CALLED_LIKE * weight));
        } else {
            // A row without clauses would be met by all.
            row.find(predicates.constant(said(word), Boosts.SAID * weight));
        }
    }

    private PredicateFinalStep like(Scope scope, String word) {
        return f.bool()
                .should(predicates.word(scope, EnumSet.of(Kind.SOUND), word))
                .should(predicates.like(scope, word));
    }

    PredicateFinalStep likestFirst(String misspelt) {
        return f.bool()
                .should(predicates.constant(like(Scope.SAID, misspelt), 1))
                .should(predicates.constant(predicates.likest(Scope.SAID, misspelt), 1));
    }

    /** Parts of a word, each by itself, where all of them aren't asked for. */
    private void addParts(Row row, String word, float weight, QueryPlan plan) {
        var meant = plan.corrections().get(word);
        var parts = plan.misspelt().contains(word)
                ? meant == null ? analyzer.likelyPartsOf(word) : analyzer.partsOf(meant)
                : plan.isRelaxed() ? analyzer.partsOf(word) : List.<String>of();
        if (details.contains(Detail.PARTS)
                && !parts.isEmpty()
                && !parts.equals(List.of(word))
                && parts.size() > (meant == null ? 0 : 1)) {
            row.find(predicates.constant(predicates.anyPart(Scope.SAID, parts), Boosts.IN_PART * weight));
            row.rank(predicates.constant(predicates.anyPart(Scope.CALLED, parts), Boosts.IN_PART * weight));
        }
    }

    /** Entries that have a word wherever it stands, in whatever way: here nothing is weighed. */
    PredicateFinalStep inAnyWay(String word, boolean isMisspelt) {
        var any = f.bool();
        any.should(said(word));
        if (details.contains(Detail.SYNONYM) && predicates.hasOthers(word)) {
            any.should(predicates.word(Scope.SAID, OTHERS, word));
        }
        if (details.contains(Detail.RELATED)) {
            any.should(related(word));
        }
        if (!isMisspelt && details.contains(Detail.SOUND) && canBeMisspelt(word)) {
            any.should(predicates.word(Scope.CALLED, EnumSet.of(Kind.SOUND), word));
        }
        if (isMisspelt && details.contains(Detail.LIKENESS) && canBeMisspelt(word)) {
            any.should(like(Scope.SAID, word));
        }
        if (isMisspelt && details.contains(Detail.PARTS)) {
            var likely = analyzer.likelyPartsOf(word);
            if (!likely.isEmpty() && !likely.equals(List.of(word))) {
                any.should(predicates.anyPart(Scope.SAID, likely));
            }
        }
        return any;
    }

    /** Entries that refer to one that is called so. */
    private PredicateFinalStep related(String word) {
        return predicates.word(Scope.RELATED, EnumSet.of(Kind.FOLDED, Kind.PART), word);
    }

    /** Entries that say a word, or all the parts of a compound apart from one another, or are about the year that it is. */
    private PredicateFinalStep said(String word) {
        var said = predicates.word(Scope.SAID, IN_ANY_WAY, word);
        if (YEAR.matcher(word).matches()) {
            return f.bool().should(said).should(predicates.year(Integer.parseInt(word)));
        }
        var parts = analyzer.partsOf(word);
        return parts.size() > 1 && details.contains(Detail.PARTS)
                ? f.bool().should(said).should(predicates.partsApart(Scope.SAID, parts))
                : said;
    }

    /** Entries that have a word itself, in any form. */
    PredicateFinalStep itself(String word) {
        return f.bool()
                .should(predicates.word(Scope.SAID, OR_DERIVED, word))
                .should(predicates.word(Scope.RELATED, OR_DERIVED, word));
    }

    /** Whether a word is long enough for slips of the pen to be told from other words. */
    boolean canBeMisspelt(String word) {
        return FuzzyMatch.maxEdits(analyzer.termsOf(word, Language.OTHER).plain()) > 0;
    }
}
