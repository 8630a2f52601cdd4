package no.innovasjonsbase.search.index;

import java.util.concurrent.ThreadLocalRandom;

import no.innovasjonsbase.search.words.TextAnalyzer;

/** Names indexes: a name begins with the version of the text analysis, so that an index of an older analysis is recognized. */
final class IndexName {
    /** Version of the fields; increase it whenever they change in meaning. Changes to word lists are seen by themselves. */
    private static final int FIELDS = 8;

    /** The form of names, of whatever analysis. */
    static final String PATTERN = "[0-9]+-[0-9a-f]{16}-[0-9]+-[0-9a-z]+";

    private IndexName() {}

    /** The prefix of the names of all indexes of this analysis. */
    static String analysis() {
        return TextAnalyzer.known().fingerprint() + "-" + FIELDS + "-";
    }

    /** Creates a new random name. */
    static String newOne() {
        return analysis() + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
    }
}
