package no.innovasjonsbase.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The lists of words under {@code words/}, which an editor can extend. A line is an item; {@code #} begins a comment. */
final class WordLists {
    /** Bokmål = nynorsk. */
    static final String PAIRS = "pairs.txt";
    /** Forms and spellings of one word, in bokmål and nynorsk alike. */
    static final String VARIANTS = "variants.txt";
    /** Words made from one another. */
    static final String DERIVED = "derived.txt";
    /** Forms and spellings of one word in English. */
    static final String ENGLISH = "english.txt";
    /** Words that make up others. */
    static final String PARTS = "parts.txt";
    /** Words that only look like compounds or like forms of other words. */
    static final String WHOLE = "whole.txt";
    /** Words that say nothing by themselves. */
    static final String STOPWORDS = "stopwords.txt";
    /** The same in English. */
    static final String ENGLISH_STOPWORDS = "stopwords_en.txt";

    /** Words that say little. */
    static final String COMMON = "common.txt";
    /** Words that are known and nothing else. */
    static final String KNOWN = "known.txt";
    /** Words of much the same meaning. */
    static final String RELATED = "related.txt";

    private static final String FOLDER = "words/";
    private static final List<String> ALL = List.of(
            PAIRS, VARIANTS, DERIVED, ENGLISH, PARTS, WHOLE, STOPWORDS, ENGLISH_STOPWORDS, COMMON, RELATED, KNOWN);

    private WordLists() {}

    /** The items of a list. */
    static List<String> read(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(line -> withoutComment(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String withoutComment(String line) {
        var comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    /** The words of an item that commas separate. */
    static List<String> words(String item) {
        return Stream.of(item.split(",")).map(String::strip).toList();
    }

    /** A hash over all lists: another one as soon as one of them changes. */
    static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            ALL.forEach(name -> digest.update(bytes(name)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String name) {
        try (var list = WordLists.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return list.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
