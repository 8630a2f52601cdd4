package no.innovasjonsbase.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Token;
import no.innovasjonsbase.search.words.Words;

/**
 * The beginnings of the words that an entry is called by, for those who are still typing: {@code w:} before that of a word,
 * {@code t:} before that of the whole. They are kept up to a length, for short ones fit most of the base, and counting
 * through all words with such a beginning would take too long; what is typed beyond is held against whole words.
 */
final class EdgeNgrams {
    static final int MAX_LENGTH = 6;

    private static final int MAX_WORDS = 12;
    private static final String OF_WORD = "w:";
    private static final String OF_TITLE = "t:";

    private EdgeNgrams() {}

    /** The key of the beginning of a word. */
    static String ofWord(String letters) {
        return OF_WORD + letters.substring(0, Math.min(MAX_LENGTH, letters.length()));
    }

    /** The key of the beginning of what an entry is called. */
    static String ofTitle(String letters) {
        return OF_TITLE + letters.substring(0, Math.min(MAX_LENGTH, letters.length()));
    }

    /** The keys of an entry with these passages. */
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

    /** A word as it is compared with what is typed. */
    static String plain(Token token, Words words) {
        return words.keysOf(token.word(), Language.OTHER).plain();
    }
}
