package no.innovasjonsbase.search.query;

import java.util.List;
import java.util.stream.Stream;

import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.document.PassageFields;
import no.innovasjonsbase.search.document.PassageFields.Kind;
import no.innovasjonsbase.search.words.Keys;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Words;

/**
 * Builds the predicates on the fields of a role, without boosts. All clauses of a query that
 * the engine has to look up are made here, and counted: alternatives on one field that count alike are one clause, and what
 * matches by its letters (a beginning, a likeness) is not expanded into the words that it matches.
 */
final class Predicates {
    private final SearchPredicateFactory f;
    private final Words words;
    private final Language reading;
    private int clauses;

    /**
     * Asks about words.
     *
     * @param reading how the Norwegian words of a question are read
     */
    Predicates(SearchPredicateFactory f, Words words, Language reading) {
        this.f = f;
        this.words = words;
        this.reading = reading;
    }

    /** How many clauses were made so far. */
    int clauses() {
        return clauses;
    }

    /** A word in a Norwegian text or an English one, by the keys of that language. */
    PredicateFinalStep word(Passage.Role role, Kind kind, String word) {
        return f.bool()
                .should(key(role, false, kind.of(keyOf(kind, words.keysOf(word, reading)))))
                .should(key(role, true, kind.of(keyOf(kind, words.keysOf(word, Language.ENGLISH)))));
    }

    /** A word as part of a compound. */
    PredicateFinalStep part(Passage.Role role, String word) {
        return key(role, false, Kind.PART.of(words.partKeyOf(word)));
    }

    /** A word by any of some kinds of keys, or as part of a compound. */
    PredicateFinalStep wordOrPart(Passage.Role role, List<Kind> kinds, String word) {
        var keys = words.keysOf(word, reading);
        var english = words.keysOf(word, Language.ENGLISH);
        var norwegian = Stream.concat(
                kinds.stream().map(kind -> kind.of(keyOf(kind, keys))), Stream.of(Kind.PART.of(words.partKeyOf(word))));
        return f.bool()
                .should(anyKey(role, false, norwegian))
                .should(anyKey(role, true, kinds.stream().map(kind -> kind.of(keyOf(kind, english)))));
    }

    /** All parts of a compound, apart from one another. */
    PredicateFinalStep partsApart(List<Passage.Role> roles, List<String> parts) {
        var all = f.bool();
        parts.forEach(part -> all.must(anyPart(roles, List.of(part))));
        return all;
    }

    /** One of some parts, as a word of its own or as part of another. */
    PredicateFinalStep anyPart(List<Passage.Role> roles, List<String> parts) {
        var keys = parts.stream().map(words::partKeyOf).toList();
        var any = f.bool();
        roles.forEach(role -> any.should(
                anyKey(role, false, keys.stream().flatMap(key -> Stream.of(Kind.ROOT.of(key), Kind.PART.of(key))))));
        return any;
    }

    /** A word with some slips of the pen. */
    PredicateFinalStep like(Passage.Role role, String word) {
        var plain = words.keysOf(word, Language.OTHER).plain();
        return like(role, Kind.PLAIN, plain, FuzzyMatch.maxEdits(plain));
    }

    /** A word that begins so. */
    PredicateFinalStep prefix(Passage.Role role, String prefix) {
        clauses += 2;
        return f.prefix()
                .fields(PassageFields.keys(role, false), PassageFields.keys(role, true))
                .matching(Kind.PLAIN.of(words.keysOf(prefix, Language.OTHER).plain()));
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
    PredicateFinalStep wordIn(List<Language> languages, Passage.Role role, String word) {
        var any = f.bool();
        for (var language : languages) {
            clauses++;
            any.should(f.match().field(PassageFields.words(role, language)).matching(word));
        }
        return any;
    }

    /** A name that consists of one of these texts, but for words that say nothing. */
    PredicateFinalStep whole(Passage.Role role, List<List<String>> texts) {
        var any = f.bool();
        for (var language : List.of(reading, Language.ENGLISH)) {
            any.should(anyKey(
                    role,
                    language == Language.ENGLISH,
                    texts.stream().map(text -> Kind.WHOLE.of(words.wholeKeyOf(text, language)))));
        }
        return any;
    }

    /** A name that sounds like a text; with slips of the pen where it is misspelt. */
    PredicateFinalStep wholeLike(Passage.Role role, List<String> text, boolean isMisspelt) {
        var sound = words.wholeSoundOf(text);
        return isMisspelt
                ? like(role, Kind.WHOLE, sound, 2)
                : f.bool().should(key(role, false, Kind.WHOLE.of(sound))).should(key(role, true, Kind.WHOLE.of(sound)));
    }

    /** A title that begins with a text of a few words and goes on. */
    PredicateFinalStep beginning(List<String> text) {
        var any = f.bool();
        for (var language : List.of(reading, Language.ENGLISH)) {
            any.should(key(
                    Passage.Role.TITLE,
                    language == Language.ENGLISH,
                    Kind.BEGINNING.of(words.wholeKeyOf(text, language))));
        }
        return any;
    }

    /** What matches, however well, counts this much. */
    PredicateFinalStep constant(PredicateFinalStep predicate, float weight) {
        return f.bool().should(predicate).constantScore().boost(weight);
    }

    /** What counts for itself, and so much more for being there in whatever way. */
    BooleanPredicateClausesStep<?, ?> present(PredicateFinalStep ways, float weight) {
        clauses++;
        return f.bool().must(ways).must(f.matchAll().boost(weight));
    }

    private PredicateFinalStep like(Passage.Role role, Kind kind, String key, int edits) {
        var any = f.bool();
        for (var isEnglish : List.of(false, true)) {
            clauses++;
            any.should(FuzzyMatch.predicate(
                    f,
                    PassageFields.keys(role, isEnglish),
                    kind.of(key),
                    edits,
                    kind.of("").length() + FuzzyMatch.PREFIX_LENGTH));
        }
        return any;
    }

    private PredicateFinalStep anyKey(Passage.Role role, boolean isEnglish, Stream<String> keys) {
        clauses++;
        return f.terms()
                .field(PassageFields.keys(role, isEnglish))
                .matchingAny(keys.distinct().toList());
    }

    private PredicateFinalStep key(Passage.Role role, boolean isEnglish, String key) {
        clauses++;
        return f.match().field(PassageFields.keys(role, isEnglish)).matching(key);
    }

    private static String keyOf(Kind kind, Keys keys) {
        return switch (kind) {
            case EXACT -> keys.word();
            case FOLDED -> keys.folded();
            case ROOT -> keys.root();
            case PLAIN -> keys.plain();
            case SOUND -> keys.sound();
            case PART, WHOLE, BEGINNING -> throw new IllegalArgumentException("No key of one word");
        };
    }
}
