package no.innovasjonsbase.search.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Text analyzer for Norwegian and English: splits texts and queries into words, and produces the index terms by which
 * they are compared. Safe for use by several threads.
 */
public final class TextAnalyzer {
    /** Changes with the way terms are made. */
    private static final int ALGORITHM = 7;

    /** Stands between the words in the key of a text. */
    public static final char BETWEEN = '_';

    private static final int MIN_LEARNED_LETTERS = 4;
    /** Longer words are in no compound that is parted. */
    private static final int MAX_LEARNED_LETTERS = 40;
    /** Ten times what a large thesaurus has; what is made up without end has to end somewhere. */
    private static final int MAX_LEARNED_WORDS = 50_000;
    /** The terms of some 50,000 words, most of those of most texts; a sixteenth of the heap, where that is small. */
    private static final long CACHE_BYTES =
            Math.min(32_000_000, Runtime.getRuntime().maxMemory() / 16);

    /** Made by the constants above. */
    private static final TextAnalyzer KNOWN = new TextAnalyzer();

    private final Lexicon lexicon = Lexicon.load();
    private final String fingerprint = ALGORITHM + "-" + WordLists.fingerprint();

    /** By the lists alone. Made when it is first needed, as that of {@link Learned}: a start needs none. */
    private final Lazy<Synonyms> synonyms = new Lazy<>(this::readMeanings);

    /** What was learnt, with what was found out by it: exchanged as a whole. */
    private volatile Learned learned = new Learned(Set.of());

    /** A word in a language; compared very often, so not by reflection. */
    private record WordKey(String word, Language language) {
        @Override
        public boolean equals(Object other) {
            return other instanceof WordKey key && key.language == language && key.word.equals(word);
        }

        @Override
        public int hashCode() {
            return word.hashCode() * 31 + language.ordinal();
        }
    }

    /** The state after some words were learnt. */
    private final class Learned {
        private final Set<String> parts;
        private final CompoundSplitter compounds;
        private final IndexTermGenerator indexTerms;
        private final Cache<WordKey, IndexTerms> terms = Caffeine.newBuilder()
                .maximumWeight(CACHE_BYTES)
                .weigher((WordKey asked, IndexTerms terms) -> terms.bytes())
                .build();

        Learned(Set<String> parts) {
            this.parts = parts;
            compounds = new CompoundSplitter(lexicon, parts);
            indexTerms = new IndexTermGenerator(
                    lexicon, compounds, parts.isEmpty() ? synonyms : new Lazy<>(this::adaptMeanings));
        }

        /** Only words that have one of the learned parts in them can be parted otherwise. */
        private Synonyms adaptMeanings() {
            var traces = parts.stream()
                    .map(Folding::fold)
                    .map(Lemmatizer::unchanging)
                    .collect(Collectors.toSet());
            return synonyms.get().with(indexTerms::rootOf, word -> holdsAny(traces, word));
        }
    }

    private TextAnalyzer() {
        var compounds = new CompoundSplitter(lexicon, Set.of());
        var indexTerms = new IndexTermGenerator(lexicon, compounds, synonyms);
        lexicon.groups()
                .forEach(group -> lexicon.joinRoots(group.stream()
                        .map(compounds::partsOf)
                        .map(indexTerms::rootOf)
                        .filter(root -> root.length() >= Lexicon.MIN_ROOT)
                        .toList()));
    }

    private Synonyms readMeanings() {
        var indexTerms = new IndexTermGenerator(lexicon, new CompoundSplitter(lexicon, Set.of()), synonyms);
        return Synonyms.of(
                WordLists.read(WordLists.RELATED), indexTerms::rootOf, word -> Folding.fold(lexicon.englishStem(word)));
    }

    /** Whether a word has one of some others in it, all of them without what forms and compounds may change. */
    private static boolean holdsAny(Set<String> traces, String word) {
        var folded = Folding.fold(Tokenizer.normalized(word));
        return IntStream.range(0, folded.length()).anyMatch(from -> IntStream.rangeClosed(from + 1, folded.length())
                .anyMatch(to -> traces.contains(folded.substring(from, to))));
    }

    /** The words that the search knows, from the lists that come with it. */
    public static TextAnalyzer known() {
        return KNOWN;
    }

    /** What terms depend on besides what was learnt: another text as soon as the lists or the way of making terms change. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Learns words that the base uses, as parts of compounds. Short ones, those that say nothing by themselves and
     * compounds of parts that are known are passed over.
     *
     * @return those that are new: terms of words with them change
     */
    public synchronized Set<String> learn(Collection<String> words) {
        var fresh = newIn(words, learned.parts, learned.compounds);
        adopt(fresh);
        return fresh;
    }

    /** Learns words as {@link #learn} does, in place of all that were learnt before. */
    public synchronized void relearn(Collection<String> words) {
        learned = new Learned(Set.copyOf(newIn(words, Set.of(), new CompoundSplitter(lexicon, Set.of()))));
    }

    private Set<String> newIn(Collection<String> texts, Set<String> before, CompoundSplitter compounds) {
        return texts.stream()
                .flatMap(text -> tokensIn(text).stream())
                .map(Token::word)
                .filter(word -> word.length() >= MIN_LEARNED_LETTERS
                        && word.length() <= MAX_LEARNED_LETTERS
                        && word.chars().allMatch(Character::isLetter))
                .filter(word -> !isStopword(word) && !before.contains(word) && !lexicon.isPart(word))
                .filter(word -> compounds.partsOf(word).size() == 1)
                .distinct()
                .limit(Math.max(0, MAX_LEARNED_WORDS - before.size()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes words as parts that were learnt elsewhere, whatever they are. */
    public synchronized void adopt(Collection<String> words) {
        if (!learned.parts.containsAll(words)) {
            var all = new HashSet<>(learned.parts);
            all.addAll(words);
            learned = new Learned(Set.copyOf(all));
        }
    }

    /** All words that were learnt; what is read from now on is read by these at least. */
    public Set<String> learned() {
        return learned.parts;
    }

    /** Letters that a word keeps in every form and compound, as they stand in {@link IndexTerms#plain}. */
    public String invariantPartOf(String word) {
        return Lemmatizer.unchanging(termsOf(word, Language.OTHER).plain());
    }

    /** The words of a text, in their order. */
    public List<Token> tokensIn(String text) {
        return Tokenizer.tokensIn(text);
    }

    /** Whether a word says nothing by itself, as {@code hva} and {@code the}. */
    public boolean isStopword(String word) {
        return lexicon.isStopword(word);
    }

    /** Whether a word says little in a base about the public sector, as {@code offentlig} and {@code public}. */
    public boolean isCommon(String word) {
        return lexicon.isCommon(word);
    }

    /** Whether a word is one of the language as far as the lists know: no misspelt other one. */
    public boolean isKnown(String word) {
        return lexicon.isListed(word)
                || !termsOf(word, Language.OTHER).synonyms().isEmpty();
    }

    /** The terms of a word as {@link #tokensIn} gives it. */
    public IndexTerms termsOf(String word, Language language) {
        var now = learned;
        return now.terms.get(new WordKey(word, language), asked -> now.indexTerms.termsOf(word, language));
    }

    /** The key that a word has where it is part of another. */
    public String partTermOf(String word) {
        return termsOf(word, Language.OTHER).root();
    }

    /** The key that a text has as a whole: that of another with the same words, but for those that say nothing. */
    public String wholeTermOf(List<String> words, Language language) {
        return telling(words)
                .map(word -> termsOf(word, language).root())
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    /** The same as it sounds, for those that are misspelt. */
    public String wholeSoundOf(List<String> words) {
        return telling(words)
                .map(word -> termsOf(word, Language.OTHER).sound())
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    private Stream<String> telling(List<String> words) {
        return words.stream().filter(word -> !isStopword(word) || words.stream().allMatch(this::isStopword));
    }

    /** The parts of a compound as words; just the word where it is none. */
    public List<String> partsOf(String word) {
        return learned.compounds.partsOf(word);
    }

    /**
     * The parts of a compound, or the part that a word begins with or ends in where the rest of it is unknown: what someone
     * may be content with who asks for a word that the base doesn't have. Empty where there is none.
     */
    public List<String> likelyPartsOf(String word) {
        return learned.compounds.likelyPartsOf(word);
    }
}
