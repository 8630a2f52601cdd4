package no.innovasjonsbase.search.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates the index terms of words, by a lexicon and by what was learnt at one time. */
final class IndexTermGenerator {
    /** Joins the stems of a compound's parts in a key. */
    private static final String JOINT = "+";

    private final Lexicon lexicon;
    private final CompoundSplitter compounds;
    private final Lazy<Synonyms> synonyms;

    IndexTermGenerator(Lexicon lexicon, CompoundSplitter compounds, Lazy<Synonyms> synonyms) {
        this.lexicon = lexicon;
        this.compounds = compounds;
        this.synonyms = synonyms;
    }

    /** The terms of a word as {@link Tokenizer} gives it. */
    IndexTerms termsOf(String word, Language language) {
        return language == Language.ENGLISH ? inEnglish(word) : inScandinavian(word, language);
    }

    /** The key that a word shares with those derived from the same. */
    String rootOf(String word) {
        return rootOf(compounds.partsOf(Tokenizer.normalized(word)));
    }

    /** The same of a compound, by its parts. */
    String rootOf(List<String> parts) {
        return lexicon.sameRoot(
                parts.stream().map(part -> lexicon.root(Folding.fold(part))).collect(Collectors.joining(JOINT)));
    }

    private IndexTerms inEnglish(String word) {
        var plain = Folding.fold(word);
        var stem = lexicon.englishStem(word);
        // Aas is not as.
        var folded = lexicon.isStopword(Folding.fold(stem)) ? stem : Folding.fold(stem);
        return new IndexTerms(
                Folding.spelt(word),
                stem,
                folded,
                folded,
                plain,
                soundOf(plain),
                Set.of(),
                Set.of(),
                synonyms.get().ofStem(folded),
                Set.of());
    }

    private IndexTerms inScandinavian(String word, Language language) {
        var plain = Folding.fold(word);
        var parts = compounds.partsOf(word);
        var asOne = parts.size() == 1 || lexicon.isInGroup(word, language) ? List.of(word) : parts;
        var stem = asOne.stream().map(part -> lexicon.stem(part, language)).collect(Collectors.joining(JOINT));
        var folded = asOne.stream()
                .map(part -> lexicon.foldedStem(Folding.fold(part), language))
                .collect(Collectors.joining(JOINT));
        var root = rootOf(parts);
        var heads = headsOf(parts);
        var kinds = heads.stream()
                .flatMap(head -> synonyms.get().ofRoot(head).stream())
                .collect(Collectors.toSet());
        return new IndexTerms(
                Folding.spelt(word),
                stem,
                folded,
                root,
                plain,
                soundOf(plain),
                heads,
                runsOf(parts),
                synonyms.get().ofRoot(root),
                kinds);
    }

    private static String soundOf(String plain) {
        return Folding.sound(NorwegianStemmer.stem(plain));
    }

    /** A key for each run of parts that a compound ends in. */
    private Set<String> headsOf(List<String> parts) {
        return IntStream.range(1, parts.size())
                .mapToObj(from -> rootOf(parts.subList(from, parts.size())))
                .collect(Collectors.toSet());
    }

    /** A key for each run of parts but the whole. */
    private Set<String> runsOf(List<String> parts) {
        var terms = new LinkedHashSet<String>();
        for (int length = parts.size() - 1; length > 0; length--) {
            for (int from = 0; from + length <= parts.size(); from++) {
                terms.add(rootOf(parts.subList(from, from + length)));
            }
        }
        return terms;
    }
}
