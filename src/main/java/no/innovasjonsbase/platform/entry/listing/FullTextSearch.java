package no.innovasjonsbase.platform.entry.listing;

import java.util.List;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.Faults;

/** Full-text search for the ids of entries, best first; implemented by the search index. */
public interface FullTextSearch {
    /** An engine goes no further into what it found than this; nor does a list. */
    int MAX_HITS = 10_000;

    /**
     * Searches the entries of a type, and notes what is wrong with it.
     *
     * @param languages those in which a match counts more, best first
     */
    Hits search(Class<? extends Entry> type, String q, List<String> languages, Faults faults);

    /** The entries that are found. */
    interface Hits {
        /** Whether there are more than can be gone through. */
        boolean exceedLimit();

        /** The ids of so many entries at the most, best first, after so many. */
        List<String> ids(int offset, int most);
    }
}
