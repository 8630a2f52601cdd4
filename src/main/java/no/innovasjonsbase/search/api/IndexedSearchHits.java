package no.innovasjonsbase.search.api;

import java.util.List;
import java.util.function.Function;

import no.innovasjonsbase.platform.entry.listing.FullTextSearch;
import no.innovasjonsbase.search.index.IndexSearcher;
import no.innovasjonsbase.search.query.QueryPlan;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

/** Fetches ids of matching entries in pages. How the query is read is decided once, before the first page. */
final class IndexedSearchHits implements FullTextSearch.Hits {
    private final IndexSearcher searcher;
    private final TextAnalyzer analyzer;
    private final SearchQuery query;
    private QueryPlan plan;

    IndexedSearchHits(IndexSearcher searcher, TextAnalyzer analyzer, SearchQuery query) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.query = query;
    }

    @Override
    public boolean exceedLimit() {
        return search(finder -> finder.findsMoreThan(FullTextSearch.MAX_HITS, query, plan));
    }

    @Override
    public List<String> ids(int offset, int most) {
        return search(finder -> finder.ids(query, plan, offset, most));
    }

    private <T> T search(Function<SearchExecutor, T> work) {
        return searcher.search(session -> {
            var finder = new SearchExecutor(session, analyzer);
            if (plan == null) {
                plan = finder.plan(query);
            }
            return work.apply(finder);
        });
    }
}
