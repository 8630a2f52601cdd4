package no.innovasjonsbase.search.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import no.innovasjonsbase.search.words.IndexTerms;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;
import no.innovasjonsbase.search.words.Token;

/**
 * Edge n-grams of the words in titles and names, for suggestions while typing: with {@code w:} in front for those of any word
 * without æ, ø, å and accents, {@code s:} for those of any word as it is spelt, {@code t:} for those of the whole title, or of the
 * last word of a name, which a person is known by as well, {@code p:} for those of the parts that a compound ends in. Only n-grams up to a maximum length are indexed, as short prefixes match too many terms
 * for a prefix query; longer input is also matched by a prefix query on whole words.
 */
public final class EdgeNgrams {
    public static final int MAX_LENGTH = 6;

    private static final int MAX_WORDS = 12;
    private static final String OF_WORD = "w:";
    private static final String OF_SPELLING = "s:";
    private static final String OF_TITLE = "t:";
    private static final String OF_PART = "p:";
    /** No query on whole words goes on where these end. */
    private static final int MAX_OF_PART = 12;

    private EdgeNgrams() {}

    /** The n-gram to search for a prefix of a word. */
    public static String ofWord(String letters) {
        return OF_WORD + start(letters);
    }

    /** The n-gram to search for a prefix that may lack a letter: one shorter than the longest there are. */
    public static String ofMisspelt(String letters) {
        return OF_WORD + letters.substring(0, Math.min(MAX_LENGTH - 1, letters.length()));
    }

    /** The n-gram to search for a prefix of a word as it is spelt. */
    public static String ofSpelling(String letters) {
        return OF_SPELLING + start(letters);
    }

    /** The n-gram to search for a prefix of a whole title. */
    public static String ofTitle(String letters) {
        return OF_TITLE + start(letters);
    }

    /** The n-gram to search for a prefix of what a compound ends in. */
    public static String ofPart(String letters) {
        return OF_PART + letters.substring(0, Math.min(MAX_OF_PART, letters.length()));
    }

    private static String start(String letters) {
        return letters.substring(0, Math.min(MAX_LENGTH, letters.length()));
    }

    /** All n-grams of an entry with these passages. */
    static Set<String> of(List<Passage> passages, TextAnalyzer analyzer) {
        var terms = new HashSet<String>();
        for (var passage : passages) {
            if (passage.role() == Passage.Role.TITLE || passage.role() == Passage.Role.NAME) {
                add(passage, analyzer.tokensIn(passage.text()), analyzer, terms);
            }
        }
        return terms;
    }

    private static void add(Passage passage, List<Token> tokens, TextAnalyzer analyzer, Set<String> terms) {
        for (int i = 0; i < Math.min(MAX_WORDS, tokens.size()); i++) {
            var word = termsOf(tokens.get(i), analyzer);
            addAll(OF_WORD, word.plain(), MAX_LENGTH, terms);
            addAll(OF_SPELLING, word.word(), MAX_LENGTH, terms);
            addParts(tokens.get(i).word(), analyzer, terms);
            // Only names have no language.
            if (i == 0 || passage.tag() == null && i == tokens.size() - 1) {
                addAll(OF_TITLE, word.plain(), MAX_LENGTH, terms);
            }
        }
    }

    private static void addParts(String word, TextAnalyzer analyzer, Set<String> terms) {
        var parts = analyzer.partsOf(word);
        for (int i = 1; i < parts.size(); i++) {
            var end = new Token(String.join("", parts.subList(i, parts.size())), 0, 0);
            addAll(OF_PART, termsOf(end, analyzer).plain(), MAX_OF_PART, terms);
        }
    }

    private static void addAll(String prefix, String word, int longest, Set<String> terms) {
        for (int length = 1; length <= Math.min(longest, word.length()); length++) {
            terms.add(prefix + word.substring(0, length));
        }
    }

    /** The forms of a word that typed letters are compared with: the plain one and the one that is spelt. */
    public static IndexTerms termsOf(Token token, TextAnalyzer analyzer) {
        return analyzer.termsOf(token.word(), Language.OTHER);
    }
}
