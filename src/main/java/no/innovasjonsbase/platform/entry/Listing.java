package no.innovasjonsbase.platform.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import no.innovasjonsbase.platform.http.Cursor;
import no.innovasjonsbase.platform.http.Page;
import no.innovasjonsbase.platform.http.PageRequest;
import no.innovasjonsbase.platform.problem.Faults;

/**
 * Answers the grammar of lists, the same for every collection.
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
    EntityManager database;

    @Inject
    Faults faults;

    /** One property of the order asked for. */
    private record Order(String name, Sorts.Key key, boolean falling) {
        String sign() {
            return (falling ? "-" : "") + name;
        }

        String path() {
            return "e." + key.path();
        }

        String beyond() {
            return falling ? " < " : " > ";
        }
    }

    /**
     * The part of a collection that was asked for.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400) with every fault
     */
    public <E extends Entry> Page<E> page(Class<E> type, PageRequest request, ListQuery query) {
        var where = new Restriction(faults);
        query.restrict(where);
        where.updatedSince(request.updatedSince);
        where.cites("source", request.source);
        where.orgnr("maintainer", request.maintainer, "maintainer");
        var ids = where.ids(request.ids);
        var total = where.flag("total", request.total).orElse(false);
        int limit = where.number("limit", request.limit, 1, PageRequest.MAX_LIMIT)
                .orElse(Math.max(ids.orElse(0), PageRequest.DEFAULT_LIMIT));
        var orders = orders(request.sort, query.sorts());
        var question = type.getSimpleName() + orders.stream().map(Order::sign).toList() + where.question();
        var after = cursor(request.after, question);
        faults.throwIfAny();

        var count =
                total ? query(Long.class, "select count(*) ", type, where, "").getSingleResult() : null;
        after.ifPresent(cursor -> where.and(beyond(orders, cursor, where)));
        var found = query(type, "", type, where, " order by " + orderBy(orders))
                .setMaxResults(limit + 1)
                .getResultList();
        if (found.size() <= limit) {
            return new Page<>(found, null, count);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, cursorAt(items.get(limit - 1), orders).encode(question), count);
    }

    private List<Order> orders(String sort, Sorts sorts) {
        var orders = new ArrayList<Order>();
        if (sort != null && !sort.isEmpty()) {
            for (var sign : sort.split(",", -1)) {
                var falling = sign.startsWith("-");
                var name = falling ? sign.substring(1) : sign;
                if (sorts.keys().containsKey(name)) {
                    orders.add(new Order(name, sorts.keys().get(name), falling));
                } else {
                    var valid = String.join(", ", sorts.keys().keySet());
                    faults.query("sort", "not-one-of", "value", name, "valid", valid);
                }
            }
        }
        if (orders.stream().map(Order::name).distinct().count() < orders.size()) {
            faults.query("sort", "sorted-twice");
        }
        if (orders.stream().noneMatch(order -> order.name().equals("id"))) {
            orders.add(new Order("id", sorts.keys().get("id"), false));
        }
        return orders;
    }

    private Optional<Cursor> cursor(String after, String question) {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        var cursor = Cursor.decode(after);
        if (cursor.isEmpty()) {
            faults.query("after", "cursor-unreadable");
        } else if (!Cursor.belongsTo(question, after)) {
            faults.query("after", "cursor-foreign");
        }
        return cursor;
    }

    /**
     * The condition that holds for what comes after a cursor: the first property is beyond its value, or alike and the
     * second is beyond, and so on. That the first may not lie before its value follows from it, but is said all the
     * same, for it is what lets a database begin at the right place of the index.
     */
    private static String beyond(List<Order> orders, Cursor cursor, Restriction where) {
        var condition = "";
        for (int i = orders.size() - 1; i >= 0; i--) {
            var order = orders.get(i);
            var value = where.bind(order.key().parse().apply(cursor.values().get(i)));
            var further = order.path() + order.beyond() + value;
            condition = condition.isEmpty()
                    ? further
                    : "(" + further + " or " + order.path() + " = " + value + " and " + condition + ")";
            if (i == 0) {
                condition = order.path() + order.beyond().stripTrailing() + "= " + value + " and " + condition;
            }
        }
        return condition;
    }

    private static String orderBy(List<Order> orders) {
        return orders.stream()
                .map(order -> order.path() + (order.falling() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    private static Cursor cursorAt(Entry entry, List<Order> orders) {
        return new Cursor(orders.stream()
                .map(order -> String.valueOf(order.key().valueIn(entry)))
                .toList());
    }

    private <R> TypedQuery<R> query(Class<R> result, String select, Class<?> type, Restriction where, String order) {
        var hql = select + "from " + type.getSimpleName() + " e" + where.clause() + order;
        var query = database.createQuery(hql, result);
        where.values().forEach(query::setParameter);
        return query;
    }
}
