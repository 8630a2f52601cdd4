package no.innovasjonsbase.search.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Words that someone may use for one another, in Norwegian and English: each line of a list is a meaning, named by its number. */
final class Meanings {
    private final Map<String, Set<String>> norwegian = new HashMap<>();
    private final Map<String, Set<String>> english = new HashMap<>();

    /**
     * Takes the meanings of some lines, {@code norwegian, words = english, words}.
     *
     * @param root what a Norwegian word has in common with its other forms
     * @param stem the same of an English word
     */
    Meanings(List<String> lines, UnaryOperator<String> root, UnaryOperator<String> stem) {
        for (int i = 0; i < lines.size(); i++) {
            var meaning = String.valueOf(i);
            var sides = lines.get(i).split("=");
            add(sides[0], root, meaning, norwegian);
            if (sides.length > 1) {
                add(sides[1], stem, meaning, english);
            }
        }
    }

    private static void add(
            String words, UnaryOperator<String> key, String meaning, Map<String, Set<String>> meanings) {
        WordLists.words(words).forEach(word -> meanings.computeIfAbsent(key.apply(word), any -> new HashSet<>())
                .add(meaning));
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
