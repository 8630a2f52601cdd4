package no.innovasjonsbase.search.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The word lists: which are the same word, which make up compounds, which only look like something else, and which say
 * nothing by themselves. A word that the lists have is found there in any of its forms, and only what they don't have
 * loses its endings by rule, so that two words never become one because they look alike without their endings.
 */
final class Lexicon {
    /** Shorter roots stand for too many words to join others. */
    static final int MIN_ROOT = 4;

    /** Words of other lists are parts of compounds only if they are so long: short ones stand in too many others. */
    private static final int MIN_CERTAIN_PART = 4;

    private static final String BOKMAL = "nb:";
    private static final String NYNORSK = "nn:";

    private final DisjointSets same = new DisjointSets();
    private final DisjointSets sameFolded = new DisjointSets();
    private final DisjointSets sameEnglish = new DisjointSets();
    /** Folded stems of words that are the same or derived from the same. */
    private final DisjointSets sameRoots = new DisjointSets();

    private final List<List<String>> groups = new ArrayList<>();

    private final Set<String> parts = new HashSet<>();
    private final Set<String> foldedParts = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> foldedWhole = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> stopwords = new HashSet<>();
    /** Those of them that are Norwegian. */
    private final Set<String> little = new HashSet<>();

    /** The words of the lists that come with the base. */
    static Lexicon load() {
        var lexicon = new Lexicon();
        WordLists.read(WordLists.STOPWORDS)
                .forEach(line -> WordLists.words(line).forEach(lexicon::addStopword));
        lexicon.little.addAll(lexicon.stopwords);
        WordLists.read(WordLists.ENGLISH_STOPWORDS)
                .forEach(line -> WordLists.words(line).forEach(lexicon::addStopword));
        WordLists.read(WordLists.COMMON).forEach(line -> WordLists.words(line).forEach(lexicon::addCommon));
        WordLists.read(WordLists.KNOWN).forEach(line -> lexicon.known.addAll(WordLists.words(line)));
        WordLists.read(WordLists.WHOLE).forEach(lexicon::addWhole);
        WordLists.read(WordLists.PARTS).forEach(line -> WordLists.words(line).forEach(lexicon::addPart));
        WordLists.read(WordLists.VARIANTS).forEach(line -> lexicon.addVariants(WordLists.words(line)));
        WordLists.read(WordLists.PAIRS).forEach(lexicon::addPair);
        WordLists.read(WordLists.DERIVED).forEach(line -> lexicon.addDerived(WordLists.words(line)));
        WordLists.read(WordLists.ENGLISH).forEach(line -> lexicon.addEnglish(WordLists.words(line)));
        return lexicon;
    }

    /** Whether a word says nothing by itself. */
    boolean isStopword(String word) {
        return stopwords.contains(word);
    }

    /** Whether a word says little, in whatever form. */
    boolean isCommon(String word) {
        return Lemmatizer.baseOf(word, common::contains).isPresent();
    }

    /** Whether the lists have a word, in whatever form. */
    boolean isListed(String word) {
        return isInGroup(word, Language.BOKMAL)
                || Lemmatizer.baseOf(
                                word,
                                base -> known.contains(base)
                                        || parts.contains(base)
                                        || common.contains(base)
                                        || whole.contains(base)
                                        || stopwords.contains(base))
                        .isPresent();
    }

    /** Whether a word is taken as it is, in whatever form, though it looks like a compound. */
    boolean isWhole(String word) {
        return Lemmatizer.baseOf(word, whole::contains).isPresent();
    }

    /** Whether a word can stand within a compound, in front of another. */
    boolean isPart(String word) {
        return parts.contains(word);
    }

    /** The same of a word written without æ, ø and å. */
    boolean isFoldedPart(String folded) {
        return foldedParts.contains(folded);
    }

    /** The stem that all forms of a Norwegian word have, those of the other written language included. */
    String stem(String word, Language language) {
        return groupOf(word, language, same)
                .or(() -> Lemmatizer.baseOf(word, whole::contains))
                .orElseGet(() -> ruleStem(word));
    }

    /** The same of a word written without æ, ø and å, and without them. */
    String foldedStem(String folded, Language language) {
        return groupOf(folded, language, sameFolded).orElseGet(() -> ownRoot(folded));
    }

    /** Whether the lists have a word, in whatever form, as the same as others. */
    boolean isInGroup(String word, Language language) {
        return groupOf(word, language, same).isPresent();
    }

    /** What a folded word has in common with others, the ones derived from it included. */
    String root(String folded) {
        return sameRoot(
                groupOf(folded, Language.OTHER, sameFolded).map(this::ownRoot).orElseGet(() -> ownRoot(folded)));
    }

    private String ownRoot(String folded) {
        return Lemmatizer.baseOf(folded, foldedWhole::contains).orElseGet(() -> ruleStem(folded));
    }

    /** The stem by rule, unless a word that says something would become one that says nothing: Omar is not om. */
    private String ruleStem(String word) {
        var stem = NorwegianStemmer.stem(word);
        return little.contains(stem) && !isStopword(word) ? word : stem;
    }

    /** The root that stands for all that are the same as this one. */
    String sameRoot(String root) {
        return sameRoots.find(root).orElse(root);
    }

    /** The words that the lists have as the same, as they are listed. */
    List<List<String>> groups() {
        return groups;
    }

    /** Takes roots for the same. */
    void joinRoots(List<String> roots) {
        if (!roots.isEmpty()) {
            sameRoots.join(roots);
        }
    }

    /** The stem that all forms of an English word have. */
    String englishStem(String word) {
        var stem = EnglishWordStemmer.stem(word);
        return sameEnglish.find(stem).orElse(stem);
    }

    /** The group of the longest basic form that the lists have, first of those in its own language. */
    private static Optional<String> groupOf(String word, Language language, DisjointSets same) {
        var own = language == Language.NYNORSK ? NYNORSK : BOKMAL;
        var other = language == Language.NYNORSK ? BOKMAL : NYNORSK;
        return Lemmatizer.baseOf(word, base -> same.find(own + base)
                        .or(() -> same.find(other + base))
                        .isPresent())
                .flatMap(base -> same.find(own + base).or(() -> same.find(other + base)))
                .map(first -> first.substring(BOKMAL.length()));
    }

    private void addPair(String line) {
        var sides = line.split("=");
        if (sides.length != 2) {
            throw new IllegalStateException("pairs.txt: no \"bokmål = nynorsk\": " + line);
        }
        var bokmal = WordLists.words(sides[0]);
        var nynorsk = WordLists.words(sides[1]);
        var both = Stream.concat(bokmal.stream(), nynorsk.stream()).toList();
        add(both);
        both.stream()
                .filter(word -> word.length() >= MIN_CERTAIN_PART && !isStopword(word))
                .forEach(this::addPart);
        join(Stream.concat(bokmal.stream().map(BOKMAL::concat), nynorsk.stream().map(NYNORSK::concat))
                .toList());
    }

    private void join(List<String> words) {
        same.join(words);
        sameFolded.join(words.stream().map(Folding::fold).toList());
    }

    private void addVariants(List<String> words) {
        add(words);
        join(words.stream()
                .flatMap(word -> Stream.of(BOKMAL + word, NYNORSK + word))
                .toList());
    }

    private void addDerived(List<String> words) {
        sameRoots.join(words.stream().map(Folding::fold).map(this::root).toList());
    }

    private void addEnglish(List<String> words) {
        sameEnglish.join(words.stream().map(EnglishWordStemmer::stem).toList());
    }

    private void add(List<String> words) {
        groups.add(words);
        joinRoots(words.stream()
                .map(word -> ownRoot(Folding.fold(word)))
                .filter(root -> root.length() >= MIN_ROOT)
                .toList());
    }

    private void addPart(String word) {
        parts.add(word);
        foldedParts.add(Folding.fold(word));
    }

    private void addWhole(String word) {
        whole.add(word);
        foldedWhole.add(Folding.fold(word));
    }

    private void addCommon(String word) {
        common.add(word);
        common.add(Folding.fold(word));
    }

    private void addStopword(String word) {
        stopwords.add(word);
        stopwords.add(Folding.fold(word));
    }
}
