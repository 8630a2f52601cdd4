package no.innovasjonsbase.search.words;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What makes a word findable, from the strictest to the most lenient.
 *
 * @param word the word itself, in lower case; æ, ø and å as ae, oe and aa, which are other spellings of them
 * @param stem what all its forms have in common, in bokmål and nynorsk; of a compound, that of each part
 * @param folded the same as someone types it who lacks æ, ø and å
 * @param root what it has in common with the words derived from the same, folded
 * @param plain the word itself as such a person types it: misspelt ones are compared with this
 * @param sound the word as it sounds, roughly and without its endings: names that are written in several ways are the same
 * @param heads those of the parts that it ends in: a kind of what it is
 * @param parts what each run of its parts has in common with other words, as roots; empty where it is no compound
 * @param meanings the meanings that it shares with others; empty where the lists have none
 * @param kinds the same of the words that it ends in: of what it is a kind
 */
public record Keys(
        String word,
        String stem,
        String folded,
        String root,
        String plain,
        String sound,
        Set<String> heads,
        Set<String> parts,
        Set<String> meanings,
        Set<String> kinds) {
    private static final int BYTES_EACH = 200;
    private static final int BYTES_OF_STRING = 48;

    /** All meanings that it can be found by. */
    public Stream<String> allMeanings() {
        return Stream.concat(meanings.stream(), kinds.stream());
    }

    /** About how much memory they take in a cache. */
    int bytes() {
        return BYTES_EACH
                + Stream.concat(
                                Stream.of(word, stem, folded, root, plain, sound),
                                Stream.of(heads, parts, meanings, kinds).flatMap(Set::stream))
                        .mapToInt(text -> BYTES_OF_STRING + text.length())
                        .sum();
    }
}
