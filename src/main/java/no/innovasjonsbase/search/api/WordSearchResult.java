package no.innovasjonsbase.search.api;

import java.util.List;

import no.innovasjonsbase.platform.entry.listing.WordSearch;
import no.innovasjonsbase.search.index.IndexSearcher;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.Words;

/** Fetches ids of matching entries in pages. Whether the query has to be relaxed is decided once, by the first page. */
final class WordSearchResult implements WordSearch.Finding {
    private final IndexSearcher searcher;
    private final Words words;
    private final SearchQuery asked;
    private SearchExecutor.Found found;

    WordSearchResult(IndexSearcher searcher, Words words, SearchQuery asked) {
        this.searcher = searcher;
        this.words = words;
        this.asked = asked;
    }

    @Override
    public boolean isTooMuch() {
        return searcher.search(session -> {
            if (found == null) {
                found = new SearchExecutor(session, words).find(asked);
            }
            return found.total() > WordSearch.DEEPEST;
        });
    }

    @Override
    public List<String> ids(int offset, int most) {
        return searcher.search(session -> {
            var finder = new SearchExecutor(session, words);
            if (found != null) {
                return finder.ids(asked, found, offset, most);
            }
            found = finder.find(asked.part(offset, most));
            return found.result().hits().stream().map(SearchExecutor.Row::id).toList();
        });
    }
}
