package no.innovasjonsbase.search.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Token;
import no.innovasjonsbase.search.words.Words;

/**
 * Edge n-grams of the words in titles and names, for suggestions while typing: with {@code w:} in front for those of any word,
 * {@code t:} for those of the whole title. Only n-grams up to a maximum length are indexed, as short prefixes match too many terms
 * for a prefix query; longer input is also matched by a prefix query on whole words.
 */
public final class EdgeNgrams {
    public static final int MAX_LENGTH = 6;

    private static final int MAX_WORDS = 12;
    private static final String OF_WORD = "w:";
    private static final String OF_TITLE = "t:";

    private EdgeNgrams() {}

    /** The n-gram to search for a prefix of a word. */
    public static String ofWord(String letters) {
        return OF_WORD + letters.substring(0, Math.min(MAX_LENGTH, letters.length()));
    }

    /** The n-gram to search for a prefix of a whole title. */
    public static String ofTitle(String letters) {
        return OF_TITLE + letters.substring(0, Math.min(MAX_LENGTH, letters.length()));
    }

    /** All n-grams of an entry with these passages. */
    static Set<String> of(List<Passage> passages, Words words) {
        var keys = new HashSet<String>();
        for (var passage : passages) {
            if (passage.role() == Passage.Role.TITLE || passage.role() == Passage.Role.NAME) {
                var tokens = words.tokensIn(passage.text());
                for (int i = 0; i < Math.min(MAX_WORDS, tokens.size()); i++) {
                    var plain = plain(tokens.get(i), words);
                    for (int length = 1; length <= Math.min(MAX_LENGTH, plain.length()); length++) {
                        keys.add(OF_WORD + plain.substring(0, length));
                        if (i == 0) {
                            keys.add(OF_TITLE + plain.substring(0, length));
                        }
                    }
                }
            }
        }
        return keys;
    }

    /** The normalized form of a word that typed letters are compared with. */
    public static String plain(Token token, Words words) {
        return words.keysOf(token.word(), Language.OTHER).plain();
    }
}
