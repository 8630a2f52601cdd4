package no.innovasjonsbase.search.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.document.PassageFields;
import no.innovasjonsbase.search.document.PassageFields.Kind;
import no.innovasjonsbase.search.document.PassageFields.Scope;
import no.innovasjonsbase.search.words.IndexTerms;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;

/**
 * Builds the predicates on the fields of an entry, without boosts. All clauses of a query that
 * the engine has to look up are made here, and counted: alternatives on one field that count alike are one clause, and what
 * matches by its letters (a beginning, a likeness) is not expanded into the words that it matches.
 */
final class Predicates {
    private final SearchPredicateFactory f;
    private final TextAnalyzer analyzer;
    private final Language norwegianVariant;
    private int clauses;

    /**
     * Asks about words.
     *
     * @param norwegianVariant how the Norwegian words of a query are read
     */
    Predicates(SearchPredicateFactory f, TextAnalyzer analyzer, Language norwegianVariant) {
        this.f = f;
        this.analyzer = analyzer;
        this.norwegianVariant = norwegianVariant;
    }

    /** How many clauses were made so far. */
    int clauses() {
        return clauses;
    }

    /** A word in a scope by any of some kinds of terms: in Norwegian texts by theirs, in English ones by others. */
    PredicateFinalStep word(Scope scope, Set<Kind> kinds, String word) {
        var norwegian = analyzer.termsOf(word, norwegianVariant);
        var english = analyzer.termsOf(word, Language.ENGLISH);
        return anyTerm(scope, kinds.stream().flatMap(kind -> termsOf(kind, norwegian, english)));
    }

    /** Whether there are other words for one. */
    boolean hasOthers(String word) {
        return Stream.of(norwegianVariant, Language.ENGLISH)
                .anyMatch(
                        language -> !analyzer.termsOf(word, language).synonyms().isEmpty());
    }

    private static Stream<String> termsOf(Kind kind, IndexTerms norwegian, IndexTerms english) {
        return switch (kind) {
            case EXACT -> Stream.of(kind.of(norwegian.word()));
            case FOLDED -> Stream.of(kind.of(norwegian.folded()), kind.of(english.folded(), Language.ENGLISH));
            case SHORT -> Stream.of(kind.of(norwegian.root()), kind.of(english.root(), Language.ENGLISH));
            case ROOT, PART, HEAD -> Stream.of(kind.of(norwegian.root()));
            case PLAIN -> Stream.of(kind.of(norwegian.plain()));
            case SOUND -> Stream.of(kind.of(norwegian.sound()));
            case SYNONYM ->
                Stream.concat(norwegian.synonyms().stream(), english.synonyms().stream())
                        .map(kind::of);
            case IN_LANGUAGE, WHOLE, BEGINNING -> throw new IllegalArgumentException("No key of one word");
        };
    }

    /** All parts of a compound, apart from one another. */
    PredicateFinalStep partsApart(Scope scope, List<String> parts) {
        var all = f.bool();
        parts.forEach(part -> all.must(anyOf(scope, List.of(part), Kind.PART)));
        return all;
    }

    /** One of some parts, as a word of its own: another compound with it is about something else. */
    PredicateFinalStep anyPart(Scope scope, List<String> parts) {
        return anyOf(scope, parts, Kind.ROOT);
    }

    private PredicateFinalStep anyOf(Scope scope, List<String> parts, Kind kind) {
        return anyTerm(scope, parts.stream().map(analyzer::partTermOf).map(kind::of));
    }

    /** A word with some slips of the pen. */
    PredicateFinalStep like(Scope scope, String word) {
        var plain = analyzer.termsOf(word, Language.OTHER).plain();
        return like(scope, Kind.PLAIN, plain, FuzzyMatch.maxEdits(plain));
    }

    /** A word with one slip of the pen. */
    PredicateFinalStep likest(Scope scope, String word) {
        return like(scope, Kind.PLAIN, analyzer.termsOf(word, Language.OTHER).plain(), 1);
    }

    /** A word that begins so. */
    PredicateFinalStep prefix(Scope scope, String prefix) {
        clauses++;
        return f.prefix()
                .field(scope.field())
                .matching(Kind.PLAIN.of(analyzer.termsOf(prefix, Language.OTHER).plain()));
    }

    /** What is about a year. */
    PredicateFinalStep year(int year) {
        clauses++;
        return f.match().field("years").matching(year);
    }

    /** Words one after another, just as they are. */
    PredicateFinalStep phrase(Passage.Role role, List<String> phrase) {
        var any = f.bool();
        for (var language : Language.values()) {
            clauses++;
            any.should(f.phrase().field(PassageFields.words(role, language)).matching(String.join(" ", phrase)));
        }
        return any;
    }

    /** The very word in one of some languages. */
    PredicateFinalStep wordIn(List<Language> languages, Scope scope, String word) {
        var terms = analyzer.termsOf(word, norwegianVariant);
        return anyTerm(
                scope,
                languages.stream().map(language -> Kind.IN_LANGUAGE.of(PassageFields.inLanguage(terms, language))));
    }

    /** A name that consists of one of these texts, but for words that say nothing. */
    PredicateFinalStep whole(Scope scope, List<List<String>> texts) {
        return anyTerm(scope, texts.stream().flatMap(text -> inBoth(Kind.WHOLE, text)));
    }

    /** A name that sounds like a text; with slips of the pen where it is misspelt. */
    PredicateFinalStep wholeLike(Scope scope, List<String> text, boolean isMisspelt) {
        var sound = analyzer.wholeSoundOf(text);
        return isMisspelt && sound.length() <= FuzzyMatch.MAX_LENGTH
                ? like(scope, Kind.WHOLE, sound, 2)
                : anyTerm(scope, Stream.of(Kind.WHOLE.of(sound)));
    }

    /** A title that begins with a text of a few words and goes on. */
    PredicateFinalStep beginning(List<String> text) {
        return anyTerm(Scope.TITLE, inBoth(Kind.BEGINNING, text));
    }

    private Stream<String> inBoth(Kind kind, List<String> text) {
        return Stream.of(norwegianVariant, Language.ENGLISH)
                .map(language -> kind.of(analyzer.wholeTermOf(text, language), language));
    }

    /** What matches, however well, counts this much. */
    PredicateFinalStep constant(PredicateFinalStep predicate, float weight) {
        return f.bool().should(predicate).constantScore().boost(weight);
    }

    private PredicateFinalStep like(Scope scope, Kind kind, String key, int edits) {
        clauses++;
        return FuzzyMatch.predicate(
                f, scope.field(), kind.of(key), edits, kind.of("").length() + FuzzyMatch.PREFIX_LENGTH);
    }

    private PredicateFinalStep anyTerm(Scope scope, Stream<String> some) {
        clauses++;
        var terms = some.distinct().toList();
        return terms.size() == 1
                ? f.match().field(scope.field()).matching(terms.get(0))
                : f.terms().field(scope.field()).matchingAny(terms);
    }
}
