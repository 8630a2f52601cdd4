package no.innovasjonsbase.search.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Equivalence classes of words (disjoint sets), such as spellings of the same word: each is in one group at most, and
 * groups that share a word are one.
 */
final class DisjointSets {
    /** Each word's next towards the one that stands for its group; that one's next is itself. */
    private final Map<String, String> next = new HashMap<>();

    /** Takes these words for the same; the first of them, or of a group they join, stands for all. */
    void join(List<String> words) {
        var first = leaderOf(words.get(0));
        words.forEach(word -> next.put(leaderOf(word), first));
    }

    /** The word that stands for the group of a word; empty where it is in none. */
    Optional<String> find(String word) {
        return next.containsKey(word) ? Optional.of(leaderOf(word)) : Optional.empty();
    }

    private String leaderOf(String word) {
        var leader = word;
        next.putIfAbsent(word, word);
        while (!next.get(leader).equals(leader)) {
            leader = next.get(leader);
        }
        return leader;
    }
}
