package no.innovasjonsbase.platform.entry.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import no.innovasjonsbase.platform.database.TransactionIsolation;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.http.response.LastChange;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.Today;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewOptions;

/**
 * Lists a collection: filters, sorting, full-text search and keyset pagination, the same for every collection.
 *
 * <p>Pages go by keyset: a cursor holds the sort values of the last entry sent, and the next page begins right after
 * them. An offset would have the database count past everything before, and would skip or repeat entries when others
 * are added or deleted meanwhile. What it costs: every property that can be sorted by needs an index together with the
 * id and a column without nulls, and nobody can jump to page 17.
 *
 * <p>A client may rely on this: an entry that is there throughout, and whose sort value doesn't change, is sent exactly
 * once.
 */
@ApplicationScoped
public class Listing {
    @Inject
    EntityManager entityManager;

    @Inject
    Faults faults;

    @Inject
    ViewOptions options;

    @Inject
    FullTextSearch fullText;

    @Inject
    Documents documents;

    @Inject
    LastChange lastChange;

    @Inject
    TransactionIsolation isolation;

    @Inject
    Today today;

    /**
     * The part of a collection that was asked for.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400) with every fault
     */
    public <V extends View> Page<Document<V>> page(Class<? extends Entry> type, PageRequest request, ListQuery query) {
        var parser = new ParameterParser(faults);
        var where = new FilterBuilder(faults, options.day(today.date()));
        query.restrict(where);
        where.updatedSince(request.updatedSince);
        where.cites("source", request.source);
        where.orgnr("maintainer", request.maintainer, "maintainer");
        var ids = where.ids(request.ids);
        var hits = hits(type, request, where);
        var total = parser.flag("total", request.total).orElse(false);
        int limit = parser.limit(request.limit, Math.max(ids, PageRequest.DEFAULT_LIMIT), Page.MAX_ITEMS);
        var keyset = keyset(request.sort, query.sorts());
        var byRelevance = hits != null && request.sort == null;
        var cursorScope = type.getSimpleName()
                + (byRelevance
                        ? options.languages()
                        : keyset.orders().stream().map(Keyset.Order::term).toList())
                + where.cursorScope();
        var after = byRelevance
                ? List.of()
                : parser.<List<?>>cursor(request.after, cursorScope, keyset::placeIn)
                        .orElse(List.of());
        var place = byRelevance ? parser.offset(request.after, cursorScope, FullTextSearch.MAX_HITS) : 0;
        faults.throwIfAny();

        if (hits == null && !total && after.isEmpty() && limit < DocumentLookup.BATCH_SIZE) {
            isolation.ofOneStatement();
        }
        if (hits != null && (!byRelevance || total)) {
            requireFew(hits);
            where.amongst(hits.ids(0, FullTextSearch.MAX_HITS));
        }
        if (byRelevance) {
            var count = total ? count(type, where) : null;
            Page<Document<V>> found = new SearchHitPages<V>(type, entityManager, documents, hits, where)
                    .page(place, limit, cursorScope, count);
            return found.modifiedAt(changedAt(found.items(), where));
        }
        var count = total ? count(type, where) : null;
        var selection = new Keyset.Selection(type, where.conditions(), where.values(), List.of());
        Part<V> part = read(keyset, selection, after, limit);
        var items = part.rows().stream().map(Documents.Row::document).toList();
        var next = part.isLast()
                ? null
                : keyset.cursorAt(part.rows().get(items.size() - 1)).encode(cursorScope);
        return new Page<>(items, next, count, changedAt(items, where));
    }

    /** Rows of a list, and whether there are no more after them. */
    private record Part<V extends View>(List<Documents.Row<V>> rows, boolean isLast) {}

    /** Reads on after some sort values, a batch at a time: so many entries, fewer where these are longer than a page may be. */
    private <V extends View> Part<V> read(Keyset keyset, Keyset.Selection selection, List<?> after, int limit) {
        var rows = new ArrayList<Documents.Row<V>>();
        var place = after;
        var characters = 0L;
        while (true) {
            var most = Math.min(limit + 1 - rows.size(), DocumentLookup.BATCH_SIZE);
            List<Documents.Row<V>> found = place.isEmpty()
                    ? keyset.first(documents, selection, most)
                    : keyset.after(documents, selection, place, false, most);
            for (var row : found) {
                characters += row.document().json().length();
                if (rows.size() == limit || !rows.isEmpty() && characters > Page.MAX_CHARACTERS) {
                    return new Part<>(rows, false);
                }
                rows.add(row);
            }
            if (found.size() < most) {
                return new Part<>(rows, true);
            }
            place = keyset.placeAt(rows.get(rows.size() - 1));
        }
    }

    /** When the base had last changed where documents were read; null for a list that changes without it, as the day does. */
    private <V extends View> Instant changedAt(List<Document<V>> documents, FilterBuilder where) {
        if (where.dependsOnToday()) {
            return null;
        }
        return documents.isEmpty()
                ? lastChange.time().orElse(null)
                : documents.get(0).baseChangedAt();
    }

    /** What the words asked for find; null where none are. */
    private FullTextSearch.Hits hits(Class<? extends Entry> type, PageRequest request, FilterBuilder where) {
        if (request.q == null || request.q.isEmpty()) {
            return null;
        }
        where.words(request.q);
        return fullText.search(type, request.q, options.languages(), faults);
    }

    private void requireFew(FullTextSearch.Hits hits) {
        if (hits.exceedLimit()) {
            faults.query("q", "finds-too-much", "max", FullTextSearch.MAX_HITS);
            faults.throwIfAny();
        }
    }

    private Keyset keyset(String sort, Sorts sorts) {
        var orders = new ArrayList<Keyset.Order>();
        for (var term : ParameterParser.elements(sort)) {
            var descending = term.startsWith("-");
            var name = descending ? term.substring(1) : term;
            if (sorts.keys().containsKey(name)) {
                orders.add(new Keyset.Order(name, sorts.keys().get(name), descending));
            } else {
                var valid = String.join(", ", sorts.keys().keySet());
                faults.query("sort", "not-one-of", "value", name, "valid", valid);
            }
        }
        if (orders.stream().map(Keyset.Order::name).distinct().count() < orders.size()) {
            faults.query("sort", "sorted-twice");
        }
        if (orders.stream().noneMatch(order -> order.name().equals("id"))) {
            // In the direction of what goes before, so that its index with the id has the whole order.
            var isDescending =
                    !orders.isEmpty() && orders.get(orders.size() - 1).descending();
            orders.add(new Keyset.Order("id", sorts.keys().get("id"), isDescending));
        }
        return new Keyset(orders);
    }

    private Long count(Class<? extends Entry> type, FilterBuilder where) {
        var hql = "select count(*) from " + type.getSimpleName() + " e" + where.clause(List.of());
        var query = entityManager.createQuery(hql, Long.class);
        where.values().forEach(query::setParameter);
        return query.getSingleResult();
    }
}
