package no.innovasjonsbase.search.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import no.innovasjonsbase.platform.entry.listing.FullTextSearch;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.search.words.Language;

/**
 * A parsed and validated search: text, filters, facets and page.
 *
 * @param text what entries have to say; null where all are found
 * @param tags the requested languages, best first
 * @param offset number of hits before the page
 * @param identity what a cursor is bound to: all parameters except {@code after}, {@code limit} and {@code facets}
 */
public record SearchQuery(
        ParsedQuery text,
        List<String> tags,
        List<String> types,
        List<String> topics,
        List<String> organizations,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        Set<String> facets,
        int limit,
        int offset,
        String identity) {
    public static final int MAX_LIMIT = 200;
    /** An engine goes no further into a list of hits than this; nor does a reader. */
    public static final int MAX_OFFSET = FullTextSearch.MAX_HITS;

    /** A search for entries of one type. */
    public static SearchQuery about(String type, ParsedQuery text, List<String> tags) {
        return new SearchQuery(
                text,
                tags,
                List.of(type),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                1,
                0,
                "");
    }

    /** Whether something else than words and types leaves entries out. */
    public boolean isFiltered() {
        return !topics.isEmpty() || !organizations.isEmpty() || from.isPresent() || to.isPresent();
    }

    /** The languages asked for that are read in a way of their own. */
    public List<Language> languages() {
        return tags.stream().map(Language::of).distinct().toList();
    }

    /** The number of hits to fetch: one more than shown, to know whether there is a next page. */
    int wanted() {
        return Math.min(limit + 1, MAX_OFFSET - offset);
    }
}
