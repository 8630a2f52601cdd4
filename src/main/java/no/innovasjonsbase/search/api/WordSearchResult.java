package no.innovasjonsbase.search.api;

import java.util.List;

import no.innovasjonsbase.platform.entry.listing.WordSearch;
import no.innovasjonsbase.search.index.IndexLifecycle;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.Words;

/** Fetches ids of matching entries in pages. Whether the query has to be relaxed is decided once, by the first page. */
final class WordSearchResult implements WordSearch.Finding {
    private final IndexLifecycle lifecycle;
    private final Words words;
    private final SearchQuery asked;
    private SearchExecutor.Found found;

    WordSearchResult(IndexLifecycle lifecycle, Words words, SearchQuery asked) {
        this.lifecycle = lifecycle;
        this.words = words;
        this.asked = asked;
    }

    @Override
    public boolean isTooMuch() {
        return lifecycle.search(session -> {
            if (found == null) {
                found = new SearchExecutor(session, words).find(asked);
            }
            return found.total() > WordSearch.DEEPEST;
        });
    }

    @Override
    public List<String> ids(int offset, int most) {
        return lifecycle.search(session -> {
            var finder = new SearchExecutor(session, words);
            if (found != null) {
                return finder.ids(asked, found, offset, most);
            }
            found = finder.find(asked.part(offset, most));
            return found.result().hits().stream().map(SearchExecutor.Row::id).toList();
        });
    }
}
