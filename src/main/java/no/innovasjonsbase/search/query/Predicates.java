package no.innovasjonsbase.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** Kinds of keys that only Norwegian words have. */
    private static final Set<Kind> OF_COMPOUND = EnumSet.of(Kind.PART, Kind.HEAD);

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

    /** A word in one of some roles by any of some kinds of keys: in Norwegian texts by theirs, in English ones by others. */
    PredicateFinalStep word(List<Passage.Role> roles, Set<Kind> kinds, String word) {
        var norwegian = keysOf(kinds, words.keysOf(word, reading), word);
        var english = keysOf(
                kinds.stream().filter(kind -> !OF_COMPOUND.contains(kind)).collect(Collectors.toSet()),
                words.keysOf(word, Language.ENGLISH),
                word);
        var any = f.bool();
        for (var role : roles) {
            any.should(anyKey(role, false, norwegian.stream()));
            if (!english.isEmpty()) {
                any.should(anyKey(role, true, english.stream()));
            }
        }
        return any;
    }

    private List<String> keysOf(Set<Kind> kinds, Keys keys, String word) {
        return kinds.stream()
                .map(kind -> kind.of(OF_COMPOUND.contains(kind) ? words.partKeyOf(word) : keyOf(kind, keys)))
                .distinct()
                .toList();
    }

    /** All parts of a compound, apart from one another. */
    PredicateFinalStep partsApart(List<Passage.Role> roles, List<String> parts) {
        var all = f.bool();
        parts.forEach(part -> all.must(anyOf(roles, List.of(part), List.of(Kind.ROOT, Kind.PART))));
        return all;
    }

    /** One of some parts, as a word of its own: another compound with it is about something else. */
    PredicateFinalStep anyPart(List<Passage.Role> roles, List<String> parts) {
        return anyOf(roles, parts, List.of(Kind.ROOT));
    }

    private PredicateFinalStep anyOf(List<Passage.Role> roles, List<String> parts, List<Kind> kinds) {
        var keys = parts.stream()
                .map(words::partKeyOf)
                .flatMap(key -> kinds.stream().map(kind -> kind.of(key)))
                .toList();
        var any = f.bool();
        roles.forEach(role -> any.should(anyKey(role, false, keys.stream())));
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

    private PredicateFinalStep anyKey(Passage.Role role, boolean isEnglish, Stream<String> some) {
        var keys = some.distinct().toList();
        if (keys.size() == 1) {
            return key(role, isEnglish, keys.get(0));
        }
        clauses++;
        return f.terms().field(PassageFields.keys(role, isEnglish)).matchingAny(keys);
    }

    private PredicateFinalStep key(Passage.Role role, boolean isEnglish, String key) {
        clauses++;
        return f.match().field(PassageFields.keys(role, isEnglish)).matching(key);
    }

    private static String keyOf(Kind kind, Keys keys) {
        return switch (kind) {
            case EXACT -> keys.word();
            case FOLDED -> keys.folded();
            case ROOT, SHORT -> keys.root();
            case PLAIN -> keys.plain();
            case SOUND -> keys.sound();
            case PART, HEAD, WHOLE, BEGINNING -> throw new IllegalArgumentException("No key of one word");
        };
    }
}
