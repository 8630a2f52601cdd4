package no.innovasjonsbase.search.document;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

import no.innovasjonsbase.search.words.Keys;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Token;
import no.innovasjonsbase.search.words.Words;

/**
 * The fields that an entry is found by. For each role of a passage there are the words as they stand, by language, for
 * phrases, and their keys, Norwegian ones and English ones: bokmål and nynorsk have the same keys for the same word. What
 * an entry is called also has the beginnings of its words, to be found while someone types. The analysis is done here
 * rather than by the engine, so that every engine has the same; an engine only splits what it is given at spaces.
 */
public class PassageFields implements TypeBinder {
    /** The engine's analyzer that splits at spaces and does no more. */
    public static final String AT_SPACES = "at-spaces";

    /** The field of the beginnings of words. */
    public static final String BEGINNINGS = "beginnings";

    private static final Words WORDS = Words.known();
    /** Passages with few words that someone may ask for as a whole. */
    private static final Set<Passage.Role> IS_WHOLE = Set.of(Passage.Role.TITLE, Passage.Role.NAME);

    private static final int LONGEST_WHOLE = 20;

    /** A title of no more telling words is about each of them. */
    private static final int FEW_WORDS = 3;

    /** How many words of a title's beginning someone may ask for. */
    public static final int LONGEST_BEGINNING = 4;

    /** What a key is, as its first letter says. */
    public enum Kind {
        EXACT("x:"),
        FOLDED("f:"),
        ROOT("r:"),
        PLAIN("w:"),
        SOUND("k:"),
        PART("p:"),
        HEAD("h:"),
        SHORT("s:"),
        WHOLE("t:"),
        BEGINNING("b:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public String of(String key) {
            return prefix + key;
        }
    }

    /** The field of the words in a role and language. */
    public static String words(Passage.Role role, Language language) {
        return name(role) + "_words_" + language.tag();
    }

    /** The field of the keys in a role, of English words or of all others. */
    public static String keys(Passage.Role role, boolean isEnglish) {
        return name(role) + (isEnglish ? "_keys_en" : "_keys");
    }

    private static String name(Passage.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("passages");
        var fields = new EnumMap<Passage.Role, Fields>(Passage.Role.class);
        for (var role : Passage.Role.values()) {
            var words = new EnumMap<Language, IndexFieldReference<String>>(Language.class);
            for (var language : Language.values()) {
                words.put(language, texts(words(role, language), context));
            }
            fields.put(role, new Fields(words, keys(keys(role, false), context), keys(keys(role, true), context)));
        }
        context.bridge(IndexedEntry.class, new Bridge(fields, keys(BEGINNINGS, context)));
    }

    private static IndexFieldReference<String> texts(String name, TypeBindingContext context) {
        return context.indexSchemaElement()
                .field(name, f -> f.asString().analyzer(AT_SPACES).norms(Norms.NO))
                .multiValued()
                .toReference();
    }

    private static IndexFieldReference<String> keys(String name, TypeBindingContext context) {
        return context.indexSchemaElement()
                .field(name, f -> f.asString())
                .multiValued()
                .toReference();
    }

    /** The fields of a role. */
    record Fields(
            Map<Language, IndexFieldReference<String>> words,
            IndexFieldReference<String> keys,
            IndexFieldReference<String> englishKeys) {}

    /** Fills the fields. */
    record Bridge(Map<Passage.Role, Fields> fields, IndexFieldReference<String> beginnings)
            implements TypeBridge<IndexedEntry> {
        @Override
        public void write(DocumentElement document, IndexedEntry entry, TypeBridgeWriteContext context) {
            var keys = new EnumMap<Passage.Role, Set<String>>(Passage.Role.class);
            var englishKeys = new EnumMap<Passage.Role, Set<String>>(Passage.Role.class);
            for (var passage : entry.passages) {
                var tokens = WORDS.tokensIn(passage.text());
                if (!tokens.isEmpty()) {
                    document.addValue(
                            fields.get(passage.role()).words().get(passage.language()),
                            tokens.stream().map(Token::word).collect(Collectors.joining(" ")));
                    var kept = passage.language() == Language.ENGLISH ? englishKeys : keys;
                    var all = kept.computeIfAbsent(passage.role(), role -> new HashSet<>());
                    tokens.stream()
                            .map(Token::word)
                            .distinct()
                            .forEach(word -> add(WORDS.keysOf(word, passage.language()), all));
                    if (passage.role() == Passage.Role.TITLE) {
                        addBeginnings(tokens, passage.language(), all);
                        addShort(tokens, passage.language(), all);
                    }
                    if (IS_WHOLE.contains(passage.role()) && tokens.size() <= LONGEST_WHOLE) {
                        var whole = tokens.stream().map(Token::word).toList();
                        all.add(Kind.WHOLE.of(WORDS.wholeKeyOf(whole, passage.language())));
                        all.add(Kind.WHOLE.of(WORDS.wholeSoundOf(whole)));
                    }
                }
            }
            keys.forEach((role, some) ->
                    some.forEach(key -> document.addValue(fields.get(role).keys(), key)));
            englishKeys.forEach((role, some) ->
                    some.forEach(key -> document.addValue(fields.get(role).englishKeys(), key)));
            EdgeNgrams.of(entry.passages, WORDS).forEach(key -> document.addValue(beginnings, key));
        }

        /** The first of the words that tell something, one, two and so on, but not all of them. */
        private static void addBeginnings(List<Token> tokens, Language language, Set<String> keys) {
            var whole = WORDS.wholeKeyOf(tokens.stream().map(Token::word).toList(), language);
            var end = whole.indexOf(Words.BETWEEN);
            for (int length = 1; length <= LONGEST_BEGINNING && end >= 0; length++) {
                keys.add(Kind.BEGINNING.of(whole.substring(0, end)));
                end = whole.indexOf(Words.BETWEEN, end + 1);
            }
        }

        /** The words of a title that has few. */
        private static void addShort(List<Token> tokens, Language language, Set<String> keys) {
            var telling = tokens.stream()
                    .map(Token::word)
                    .filter(word -> !WORDS.isStopword(word))
                    .toList();
            if (telling.size() <= FEW_WORDS) {
                telling.forEach(word ->
                        keys.add(Kind.SHORT.of(WORDS.keysOf(word, language).root())));
            }
        }

        private static void add(Keys word, Set<String> keys) {
            keys.add(Kind.EXACT.of(word.word()));
            keys.add(Kind.FOLDED.of(word.folded()));
            keys.add(Kind.ROOT.of(word.root()));
            keys.add(Kind.PLAIN.of(word.plain()));
            keys.add(Kind.SOUND.of(word.sound()));
            word.parts().forEach(part -> keys.add(Kind.PART.of(part)));
            word.heads().forEach(head -> keys.add(Kind.HEAD.of(head)));
        }
    }
}
