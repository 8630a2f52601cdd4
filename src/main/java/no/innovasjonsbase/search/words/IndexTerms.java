package no.innovasjonsbase.search.words;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The index terms of a word, from the strictest to the most lenient.
 *
 * @param word the word itself, in lower case; æ, ø and å as ae, oe and aa, which are other spellings of them
 * @param stem what all its forms have in common, in bokmål and nynorsk; of a compound, that of each part
 * @param folded the same as someone types it who lacks æ, ø and å
 * @param root what it has in common with the words derived from the same, folded
 * @param plain the word itself as such a person types it: misspelt ones are compared with this
 * @param sound the word as it sounds, roughly and without its endings: names that are written in several ways are the
 *     same
 * @param heads those of the parts that it ends in: a kind of what it is
 * @param parts what each run of its parts has in common with other words, as roots; empty where it is no compound
 * @param synonyms the sets of synonyms that it is in, by number; empty where the lists have none
 * @param kinds the same of the words that it ends in: of what it is a kind
 */
public record IndexTerms(
        String word,
        String stem,
        String folded,
        String root,
        String plain,
        String sound,
        Set<String> heads,
        Set<String> parts,
        Set<String> synonyms,
        Set<String> kinds) {
    private static final int BYTES_EACH = 200;
    private static final int BYTES_OF_STRING = 48;

    /** All sets of synonyms that it can be found by. */
    public Stream<String> allSynonyms() {
        return Stream.concat(synonyms.stream(), kinds.stream());
    }

    /** About how much memory they take in a cache. */
    int bytes() {
        return BYTES_EACH
                + Stream.concat(
                                Stream.of(word, stem, folded, root, plain, sound),
                                Stream.of(heads, parts, synonyms, kinds).flatMap(Set::stream))
                        .mapToInt(text -> BYTES_OF_STRING + text.length())
                        .sum();
    }
}
