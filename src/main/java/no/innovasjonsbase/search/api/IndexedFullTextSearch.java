package no.innovasjonsbase.search.api;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.listing.FullTextSearch;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.search.index.IndexSearcher;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

/** Implements the {@code q} filter of lists with the search index. */
@ApplicationScoped
class IndexedFullTextSearch implements FullTextSearch {
    private final TextAnalyzer analyzer = TextAnalyzer.known();

    @Inject
    IndexSearcher searcher;

    @Override
    public Hits search(Class<? extends Entry> type, String q, List<String> languages, Faults faults) {
        var text = ParsedQuery.read(q, analyzer, faults);
        return new IndexedSearchHits(searcher, analyzer, SearchQuery.about(Entry.typeOf(type), text, languages));
    }
}
