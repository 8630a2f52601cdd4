package no.innovasjonsbase.search.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Synonyms in Norwegian and English: each line of the list is a set of words that someone may use for one another,
 * named by its number.
 */
final class Synonyms {
    private final List<Word> words;
    private final Map<String, Set<String>> norwegian;
    private final Map<String, Set<String>> english;

    /** A word in a line of the list, with what it has in common with its other forms. */
    private record Word(String word, String root, String meaning) {}

    private Synonyms(List<Word> words, Map<String, Set<String>> english) {
        this.words = words;
        this.norwegian = synonyms(words.stream());
        this.english = english;
    }

    /**
     * Takes the meanings of some lines, {@code norwegian, words = english, words}.
     *
     * @param root what a Norwegian word has in common with its other forms
     * @param stem the same of an English word
     */
    static Synonyms of(List<String> lines, UnaryOperator<String> root, UnaryOperator<String> stem) {
        var norwegian = Stream.<Word>builder();
        var english = Stream.<Word>builder();
        for (int i = 0; i < lines.size(); i++) {
            var meaning = String.valueOf(i);
            var sides = lines.get(i).split("=");
            words(sides[0], root, meaning).forEach(norwegian);
            if (sides.length > 1) {
                words(sides[1], stem, meaning).forEach(english);
            }
        }
        return new Synonyms(norwegian.build().toList(), synonyms(english.build()));
    }

    /** The same with other roots for some of the Norwegian words. */
    Synonyms with(UnaryOperator<String> root, Predicate<String> some) {
        return new Synonyms(
                words.stream()
                        .map(word ->
                                some.test(word.word) ? new Word(word.word, root.apply(word.word), word.meaning) : word)
                        .toList(),
                english);
    }

    private static Stream<Word> words(String words, UnaryOperator<String> root, String meaning) {
        return WordLists.words(words).stream().map(word -> new Word(word, root.apply(word), meaning));
    }

    private static Map<String, Set<String>> synonyms(Stream<Word> words) {
        var synonyms = new HashMap<String, Set<String>>();
        words.forEach(word ->
                synonyms.computeIfAbsent(word.root, any -> new HashSet<>()).add(word.meaning));
        return synonyms;
    }

    /** The meanings of the Norwegian words with a root. */
    Set<String> ofRoot(String root) {
        return norwegian.getOrDefault(root, Set.of());
    }

    /** The meanings of the English words with a stem. */
    Set<String> ofStem(String stem) {
        return english.getOrDefault(stem, Set.of());
    }
}
