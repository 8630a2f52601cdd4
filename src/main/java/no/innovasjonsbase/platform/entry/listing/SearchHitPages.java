package no.innovasjonsbase.platform.entry.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.View;

/**
 * A page of the entries of a collection that a full-text search finds, best first. The engine knows the order, the
 * database what else is asked: so what was found is gone through some at a time until a page is full.
 */
final class SearchHitPages<V extends View> {
    /** Where the database leaves out much of what was found, more is asked for each time. */
    private static final int LARGEST_CHUNK = 1000;

    private final Class<? extends Entry> type;
    private final Documents documents;
    private final FullTextSearch.Hits hits;
    private final FilterBuilder where;

    SearchHitPages(Class<? extends Entry> type, Documents documents, FullTextSearch.Hits hits, FilterBuilder where) {
        this.type = type;
        this.documents = documents;
        this.hits = hits;
        this.where = where;
    }

    /** The page that begins after so many that were found. */
    Page<Document<V>> page(int start, int limit, String cursorScope, Long total) {
        var items = new ArrayList<Document<V>>();
        int place = start;
        int end = start;
        int chunk = limit + 1;
        while (items.size() <= limit && place < FullTextSearch.MAX_HITS) {
            var ids = hits.ids(place, chunk);
            if (ids.isEmpty()) {
                return new Page<>(items, null, total);
            }
            chunk = Math.min(2 * chunk, LARGEST_CHUNK);
            var entries = fetch(ids);
            for (var id : ids) {
                if (items.size() == limit && entries.containsKey(id)) {
                    return new Page<>(items, new Cursor(List.of(String.valueOf(end))).encode(cursorScope), total);
                }
                place++;
                if (entries.containsKey(id)) {
                    items.add(entries.get(id));
                    end = place;
                }
            }
        }
        return new Page<>(items, null, total);
    }

    private Map<String, Document<V>> fetch(List<String> ids) {
        var found = ValueList.of("found", ids);
        List<Documents.Row<V>> rows = documents.list(
                type, List.of(), where.clause(List.of("e.id " + found.condition())), ids.size(), query -> {
                    found.bind(query);
                    where.values().forEach(query::setParameter);
                });
        return rows.stream().map(Documents.Row::document).collect(Collectors.toMap(Document::id, document -> document));
    }
}
