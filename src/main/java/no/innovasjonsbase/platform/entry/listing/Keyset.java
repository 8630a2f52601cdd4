package no.innovasjonsbase.platform.entry.listing;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.view.View;

/**
 * A sort order for keyset pagination: a list is read on after the sort values of an entry.
 *
 * @param orders what it is made of, the first deciding most; the last is the id
 */
public record Keyset(List<Order> orders) {

    /** One property of an order. */
    public record Order(String name, Sorts.Key key, boolean descending) {
        /** The order of ids. */
        public static Order ofIds() {
            return new Order("id", Sorts.ID, false);
        }

        /** The order of an expression in HQL that is a text. */
        public static Order ofTexts(String expression) {
            return new Order(expression, Sorts.Key.of(expression, text -> text), false);
        }

        /** The order of an expression in HQL that is a number. */
        public static Order ofNumbers(String expression, boolean descending) {
            return new Order(expression, Sorts.Key.of(expression, Integer::valueOf), descending);
        }

        /** The order of an expression in HQL that is a number, unknown ones last. */
        public static Order ofNumbersUnknownLast(String expression) {
            return new Order(expression, Sorts.Key.ofUnknownLast(expression), false);
        }

        /** The order of an expression in HQL that is a date. */
        public static Order ofDates(String expression, boolean descending) {
            return new Order(expression, Sorts.Key.ofDates(expression), descending);
        }

        /** The order of an expression in HQL that is a minute of a time slot. */
        public static Order ofMinutes(String expression, boolean descending) {
            return new Order(expression, Sorts.Key.ofMinutes(expression), descending);
        }

        String term() {
            return (descending ? "-" : "") + name;
        }

        @SuppressWarnings("unchecked")
        private int compare(Object a, Object b) {
            int ascending = ((Comparable<Object>) key.column().apply(a))
                    .compareTo(key.column().apply(b));
            return descending ? -ascending : ascending;
        }
    }

    /**
     * The entries that are read.
     *
     * @param conditions in HQL on the entity {@code e}, all of which hold
     * @param values those of the parameters in conditions, order and more
     * @param more expressions in HQL to select after the sort values
     */
    public record Selection(
            Class<? extends Entry> type, List<String> conditions, Map<String, Object> values, List<String> more) {
        private String where(List<String> more) {
            var all = new ArrayList<>(conditions);
            all.addAll(more);
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }

    /** The first entries, at most so many; beside each document its sort values. */
    public <V extends View> List<Documents.Row<V>> first(Documents documents, Selection selection, int most) {
        return find(documents, selection, List.of(), Map.of(), most);
    }

    /**
     * The entries that come after a place, at most so many: first those that are alike in all properties but the last and
     * beyond in that one, then those alike in all but the last two, and so on. Each step reads one stretch of an index
     * from its beginning; as one condition with "or" a database would walk through all entries that are alike.
     *
     * @param place the sort values there
     * @param included whether an entry at that very place comes, too
     */
    public <V extends View> List<Documents.Row<V>> after(
            Documents documents, Selection selection, List<?> place, boolean included, int most) {
        var found = new ArrayList<Documents.Row<V>>();
        int last = orders.size() - 1;
        for (int level = last; level >= 0 && found.size() < most; level--) {
            var conditions = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            for (int i = 0; i <= level; i++) {
                var order = orders.get(i);
                var beyond = (order.descending() ? " <" : " >") + (included && i == last ? "= " : " ");
                conditions.add(order.key().expression() + (i == level ? beyond : " = ") + ":after" + i);
                values.put("after" + i, place.get(i));
            }
            found.addAll(this.<V>find(documents, selection, conditions, values, most - found.size()));
        }
        return found;
    }

    /** The sort values that a cursor holds; empty where it holds others. */
    public Optional<List<?>> placeIn(Cursor cursor) {
        if (cursor.values().size() != orders.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IntStream.range(0, orders.size())
                    .<Object>mapToObj(i ->
                            orders.get(i).key().parse().apply(cursor.values().get(i)))
                    .toList());
        } catch (DateTimeParseException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** The sort values of an entry that was found. */
    List<?> placeAt(Documents.Row<?> row) {
        return placeIn(cursorAt(row)).orElseThrow();
    }

    /** The place of an entry that was found. */
    public Cursor cursorAt(Documents.Row<?> row) {
        return new Cursor(IntStream.range(0, orders.size())
                .mapToObj(i -> String.valueOf(
                        orders.get(i).key().column().apply(row.more().get(i))))
                .toList());
    }

    /** Compares entries that were found in this order. */
    public Comparator<Documents.Row<?>> comparator() {
        return (a, b) -> {
            for (int i = 0; i < orders.size(); i++) {
                int compared = orders.get(i).compare(a.more().get(i), b.more().get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private <V extends View> List<Documents.Row<V>> find(
            Documents documents, Selection selection, List<String> conditions, Map<String, Object> values, int most) {
        var expressions = new ArrayList<String>();
        orders.forEach(order -> expressions.add(order.key().expression()));
        expressions.addAll(selection.more());
        var orderBy = orders.stream()
                .map(order -> order.key().expression() + (order.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return documents.list(
                selection.type(), expressions, selection.where(conditions) + " order by " + orderBy, most, query -> {
                    selection.values().forEach(query::setParameter);
                    values.forEach(query::setParameter);
                });
    }
}
