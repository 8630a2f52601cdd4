package no.innovasjonsbase.search;

import java.util.List;

import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

import no.innovasjonsbase.search.PassageFields.Kind;
import no.innovasjonsbase.search.words.Keys;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Words;

/**
 * What can be asked of the index about a place in an entry, without saying how much it counts.
 *
 * @param reading how the Norwegian words of a question are read
 */
record Predicates(SearchPredicateFactory f, Words words, Language reading) {

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

    /** A part of a compound as a word of its own, or as part of another. */
    PredicateFinalStep partAnywhere(Passage.Role role, String part) {
        return f.bool()
                .should(key(role, false, Kind.ROOT.of(words.partKeyOf(part))))
                .should(part(role, part));
    }

    /** All parts of a compound, apart from one another. */
    PredicateFinalStep partsApart(List<Passage.Role> roles, List<String> parts) {
        var all = f.bool();
        parts.forEach(part -> all.must(anyPart(roles, List.of(part))));
        return all;
    }

    /** One of some parts, as a word of its own or as part of another. */
    PredicateFinalStep anyPart(List<Passage.Role> roles, List<String> parts) {
        var any = f.bool();
        roles.forEach(role -> parts.forEach(part -> any.should(partAnywhere(role, part))));
        return any;
    }

    /** A word with some slips of the pen. */
    PredicateFinalStep like(Passage.Role role, String word) {
        var plain = words.keysOf(word, Language.OTHER).plain();
        return f.match()
                .fields(PassageFields.keys(role, false), PassageFields.keys(role, true))
                .matching(Kind.PLAIN.of(plain))
                .fuzzy(Likeness.slipsIn(plain), Kind.PLAIN.of("").length() + Likeness.RIGHT_LETTERS);
    }

    /** A word that begins so. */
    PredicateFinalStep prefix(Passage.Role role, String prefix) {
        return f.prefix()
                .fields(PassageFields.keys(role, false), PassageFields.keys(role, true))
                .matching(Kind.PLAIN.of(words.keysOf(prefix, Language.OTHER).plain()));
    }

    /** Words one after another, just as they are. */
    PredicateFinalStep phrase(Passage.Role role, List<String> phrase) {
        var any = f.bool();
        for (var language : Language.values()) {
            any.should(f.phrase().field(PassageFields.words(role, language)).matching(String.join(" ", phrase)));
        }
        return any;
    }

    /** The very word in one of some languages. */
    PredicateFinalStep wordIn(List<Language> languages, Passage.Role role, String word) {
        var any = f.bool();
        languages.forEach(language ->
                any.should(f.match().field(PassageFields.words(role, language)).matching(word)));
        return any;
    }

    /** A name that consists of one of these texts, but for words that say nothing. */
    PredicateFinalStep whole(Passage.Role role, List<List<String>> texts) {
        var any = f.bool();
        for (var language : List.of(reading, Language.ENGLISH)) {
            texts.forEach(text -> any.should(
                    key(role, language == Language.ENGLISH, Kind.WHOLE.of(words.wholeKeyOf(text, language)))));
        }
        return any;
    }

    /** A name that sounds like a text; with slips of the pen where it is misspelt. */
    PredicateFinalStep wholeLike(Passage.Role role, List<String> text, boolean isMisspelt) {
        var match = f.match()
                .fields(PassageFields.keys(role, false), PassageFields.keys(role, true))
                .matching(Kind.WHOLE.of(words.wholeSoundOf(text)));
        return isMisspelt ? match.fuzzy(2, Kind.WHOLE.of("").length() + Likeness.RIGHT_LETTERS) : match;
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
        return f.bool().filter(predicate).must(f.matchAll().boost(weight));
    }

    private PredicateFinalStep key(Passage.Role role, boolean isEnglish, String key) {
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
