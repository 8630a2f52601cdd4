package no.innovasjonsbase.search.words;

import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Stemmer for English, British and American alike. */
final class EnglishWordStemmer {
    private static final Pattern ISE = Pattern.compile("(?<=.{3})is(?=(e|es|ed|er|ers|ing|ation|ations|ational)$)");

    private EnglishWordStemmer() {}

    /** What all forms of a word in lower case have in common. */
    static String stem(String word) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(ISE.matcher(word).replaceFirst("iz"));
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
