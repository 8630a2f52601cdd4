package no.innovasjonsbase.search;

import java.util.concurrent.ThreadLocalRandom;

import no.innovasjonsbase.search.words.Words;

/** What indexes are called: by the analysis they are made with, so that one of an older analysis is known by its name. */
final class IndexName {
    /** Goes up whenever what an entry is found by is read otherwise than before, apart from its words. */
    private static final int FIELDS = 2;

    private IndexName() {}

    /** What the names of all indexes of this analysis begin with. */
    static String analysis() {
        return Words.known().fingerprint() + "-" + FIELDS + "-";
    }

    /** A name that no index has. */
    static String newOne() {
        return analysis() + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
    }
}
