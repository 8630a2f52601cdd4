package no.innovasjonsbase.platform.entry.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.View;

/**
 * A page of the entries of a collection that a full-text search finds, best first. The engine knows the order, the
 * database what else is asked: so what was found is gone through some at a time until a page is full.
 */
final class SearchHitPages<V extends View> {
    /** Where the database leaves out much of what was found, more is asked for each time. */
    private static final int MAX_CHUNK = 1000;

    private final Class<? extends Entry> type;
    private final EntityManager entityManager;
    private final Documents documents;
    private final FullTextSearch.Hits hits;
    private final FilterBuilder where;

    SearchHitPages(
            Class<? extends Entry> type,
            EntityManager entityManager,
            Documents documents,
            FullTextSearch.Hits hits,
            FilterBuilder where) {
        this.type = type;
        this.entityManager = entityManager;
        this.documents = documents;
        this.hits = hits;
        this.where = where;
    }

    /** The page that begins after so many that were found. */
    Page<Document<V>> page(int start, int limit, String cursorScope, Long total) {
        var items = new ArrayList<Document<V>>();
        var characters = 0L;
        int place = start;
        int end = start;
        int chunk = limit + 1;
        while (place < FullTextSearch.MAX_HITS) {
            var ids = hits.ids(place, chunk);
            if (ids.isEmpty()) {
                break;
            }
            chunk = Math.min(2 * chunk, MAX_CHUNK);
            var matching = ids.size() > DocumentLookup.BATCH_SIZE ? matching(ids) : ids;
            for (int from = 0; from < matching.size(); from += DocumentLookup.BATCH_SIZE) {
                var batch = matching.subList(from, Math.min(from + DocumentLookup.BATCH_SIZE, matching.size()));
                var entries = fetch(batch);
                for (var id : batch) {
                    var entry = entries.get(id);
                    if (entry != null) {
                        characters += entry.json().length();
                        if (items.size() == limit || !items.isEmpty() && characters > Page.MAX_CHARACTERS) {
                            var next = new Cursor(List.of(String.valueOf(end))).encode(cursorScope);
                            return new Page<>(items, next, total);
                        }
                        items.add(entry);
                        end = place + ids.indexOf(id) + 1;
                    }
                }
            }
            place += ids.size();
        }
        return new Page<>(items, null, total);
    }

    /** Those of some ids whose entries meet the other conditions, in the same order. */
    private List<String> matching(List<String> ids) {
        var some = ValueList.of("found", ids);
        var query = entityManager.createQuery(
                "select e.id from " + type.getSimpleName() + " e" + where.clause(List.of("e.id " + some.condition())),
                String.class);
        some.bind(query);
        where.values().forEach(query::setParameter);
        var matching = new HashSet<>(query.getResultList());
        return ids.stream().filter(matching::contains).toList();
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
