package no.innovasjonsbase.search.document;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

import no.innovasjonsbase.search.words.IndexTerms;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;
import no.innovasjonsbase.search.words.Token;

/**
 * The fields that an entry is found by. For each role of a passage there are the words as they stand, by language, for
 * phrases. Their terms have a field for each {@link Scope}, so that a query looks up a key once, wherever it stands. Bokmål
 * and nynorsk have the same terms for the same word, English has its own. What an entry is called also has the beginnings of
 * its words, to be found while someone types. The analysis is done here rather than by the engine, so that every engine has
 * the same; an engine only splits what it is given at spaces.
 */
public class PassageFields implements TypeBinder {
    /** The engine's analyzer that splits at spaces and does no more. */
    public static final String AT_SPACES = "at-spaces";

    /** The field of the beginnings of words. */
    public static final String BEGINNINGS = "beginnings";

    private static final TextAnalyzer WORDS = TextAnalyzer.known();
    /** Passages with few words that someone may ask for as a whole. */
    private static final Set<Passage.Role> IS_WHOLE = Set.of(Passage.Role.TITLE, Passage.Role.NAME);

    private static final int MAX_WHOLE = 20;

    /** A title of no more telling words is about each of them. */
    private static final int FEW_WORDS = 3;

    private static final String ENGLISH = "e";

    /** Ends a text: no word of a query, so that no phrase goes from one text on into the next of its field. */
    private static final String END_OF_TEXT = " .";

    /** How many words of a title's beginning someone may ask for. */
    public static final int MAX_BEGINNING = 4;

    /** What a key is, as its first letter says. */
    public enum Kind {
        EXACT("x:"),
        /** The very word in a language: {@code nb:ord}. */
        IN_LANGUAGE("l:"),
        FOLDED("f:"),
        ROOT("r:"),
        PLAIN("w:"),
        SOUND("k:"),
        /** A part of a word, or the whole of it. */
        PART("p:"),
        HEAD("h:"),
        /** A meaning that other words have as well. */
        SYNONYM("m:"),
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

        /** A key that words in English have apart from others. */
        public String of(String key, Language language) {
            return language == Language.ENGLISH ? ENGLISH + prefix + key : prefix + key;
        }
    }

    /** Where in an entry a key stands. */
    public enum Scope {
        TITLE(Passage.Role.TITLE),
        /** In its title or another name of it. */
        CALLED(Passage.Role.TITLE, Passage.Role.NAME),
        /** Anywhere in its own texts. */
        SAID(Passage.Role.TITLE, Passage.Role.NAME, Passage.Role.TEXT),
        /** In the names of what it refers to. */
        RELATED(Passage.Role.RELATED);

        private final Set<Passage.Role> roles;

        Scope(Passage.Role... roles) {
            this.roles = Set.of(roles);
        }

        /** The field of the terms that stand there. */
        public String field() {
            return name().toLowerCase(Locale.ROOT) + "_keys";
        }

        private boolean hasWhole() {
            return IS_WHOLE.containsAll(roles);
        }
    }

    /** The field of the words in a role and language. */
    public static String words(Passage.Role role, Language language) {
        return name(role) + "_words_" + language.tag();
    }

    /** The key of the very word in a language. */
    public static String inLanguage(IndexTerms word, Language language) {
        return language.tag() + ":" + word.word();
    }

    private static String name(Passage.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("passages");
        var fields = new EnumMap<Passage.Role, Map<Language, IndexFieldReference<String>>>(Passage.Role.class);
        for (var role : Passage.Role.values()) {
            var byLanguage = fields.computeIfAbsent(role, any -> new EnumMap<>(Language.class));
            for (var language : Language.values()) {
                byLanguage.put(language, texts(words(role, language), context));
            }
        }
        var terms = new EnumMap<Scope, IndexFieldReference<String>>(Scope.class);
        for (var scope : Scope.values()) {
            terms.put(scope, terms(scope.field(), context));
        }
        context.bridge(IndexedEntry.class, new Bridge(fields, terms, terms(BEGINNINGS, context)));
    }

    private static IndexFieldReference<String> texts(String name, TypeBindingContext context) {
        return context.indexSchemaElement()
                .field(name, f -> f.asString().analyzer(AT_SPACES).norms(Norms.NO))
                .multiValued()
                .toReference();
    }

    private static IndexFieldReference<String> terms(String name, TypeBindingContext context) {
        return context.indexSchemaElement()
                .field(name, f -> f.asString())
                .multiValued()
                .toReference();
    }

    /** Fills the fields. */
    record Bridge(
            Map<Passage.Role, Map<Language, IndexFieldReference<String>>> words,
            Map<Scope, IndexFieldReference<String>> terms,
            IndexFieldReference<String> beginnings)
            implements TypeBridge<IndexedEntry> {
        @Override
        public void write(DocumentElement document, IndexedEntry entry, TypeBridgeWriteContext context) {
            var all = new EnumMap<Scope, Set<String>>(Scope.class);
            for (var passage : entry.passages) {
                var text =
                        WORDS.tokensIn(passage.text()).stream().map(Token::word).toList();
                if (!text.isEmpty()) {
                    document.addValue(
                            words.get(passage.role()).get(passage.language()), String.join(" ", text) + END_OF_TEXT);
                    var ofEachWord = termsOf(text, passage.language());
                    var ofWholeText = wholeTextTermsOf(text, passage);
                    for (var scope : Scope.values()) {
                        if (scope.roles.contains(passage.role())) {
                            var some = all.computeIfAbsent(scope, any -> new HashSet<>());
                            some.addAll(ofEachWord);
                            some.addAll(scope.hasWhole() ? ofWholeText : Set.of());
                        }
                    }
                }
            }
            all.forEach((scope, some) -> some.forEach(term -> document.addValue(terms.get(scope), term)));
            EdgeNgrams.of(entry.passages, WORDS).forEach(term -> document.addValue(beginnings, term));
        }

        private static Set<String> termsOf(List<String> text, Language language) {
            var terms = new HashSet<String>();
            text.stream().distinct().forEach(word -> add(WORDS.termsOf(word, language), language, terms));
            return terms;
        }

        private static Set<String> wholeTextTermsOf(List<String> text, Passage passage) {
            var terms = new HashSet<String>();
            if (passage.role() == Passage.Role.TITLE) {
                addBeginnings(text, passage.language(), terms);
                addShort(text, passage.language(), terms);
            }
            if (IS_WHOLE.contains(passage.role()) && text.size() <= MAX_WHOLE) {
                terms.add(Kind.WHOLE.of(WORDS.wholeTermOf(text, passage.language()), passage.language()));
                terms.add(Kind.WHOLE.of(WORDS.wholeSoundOf(text)));
            }
            return terms;
        }

        /** The first of the words that tell something, one, two and so on, but not all of them. */
        private static void addBeginnings(List<String> text, Language language, Set<String> terms) {
            var whole = WORDS.wholeTermOf(text, language);
            var end = whole.indexOf(TextAnalyzer.BETWEEN);
            for (int length = 1; length <= MAX_BEGINNING && end >= 0; length++) {
                terms.add(Kind.BEGINNING.of(whole.substring(0, end), language));
                end = whole.indexOf(TextAnalyzer.BETWEEN, end + 1);
            }
        }

        /** The words of a title that has few. */
        private static void addShort(List<String> text, Language language, Set<String> terms) {
            var telling = text.stream().filter(word -> !WORDS.isStopword(word)).toList();
            if (telling.size() <= FEW_WORDS) {
                telling.forEach(word ->
                        terms.add(Kind.SHORT.of(WORDS.termsOf(word, language).root(), language)));
            }
        }

        private static void add(IndexTerms word, Language language, Set<String> terms) {
            terms.add(Kind.EXACT.of(word.word()));
            terms.add(Kind.IN_LANGUAGE.of(inLanguage(word, language)));
            terms.add(Kind.FOLDED.of(word.folded(), language));
            terms.add(Kind.PLAIN.of(word.plain()));
            terms.add(Kind.SOUND.of(word.sound()));
            word.allSynonyms().forEach(meaning -> terms.add(Kind.SYNONYM.of(meaning)));
            if (language != Language.ENGLISH) {
                terms.add(Kind.ROOT.of(word.root()));
                terms.add(Kind.PART.of(word.root()));
                word.parts().forEach(part -> terms.add(Kind.PART.of(part)));
                word.heads().forEach(head -> terms.add(Kind.HEAD.of(head)));
            }
        }
    }
}
