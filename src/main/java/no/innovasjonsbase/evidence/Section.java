package no.innovasjonsbase.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.view.View;

/**
 * A list of entries of a type that are tied to a principle.
 *
 * @param topics what an entry is about
 * @param condition what else holds of each: HQL; null where nothing has to
 * @param rank a number in HQL by which they are sorted; null where those with most relations come first
 * @param relations what may tie them to the principle, in the order in which it is told
 */
record Section<V extends View>(
        Class<? extends Entry> type,
        Class<V> view,
        Function<V, List<Ref>> topics,
        String condition,
        String rank,
        List<Relation> relations) {
    /** Stands in a cursor for the place in a list that has ended. */
    private static final List<String> ENDED = List.of("", "");

    /** How many values a place has in a cursor. */
    static final int PLACE = 2;

    /**
     * What may tie an entry to a principle.
     *
     * @param ids a query in HQL for the ids of those that it does: a condition on each would have a database go through them all
     */
    record Relation(RelationReason.Kind kind, String ids) {
        private String asNumber() {
            return "case when e.id in (" + ids + ") then 1 else 0 end";
        }
    }

    /** An entry's document and what relations it to the principle. */
    record Found<V extends View>(Documents.Row<V> row, List<RelationReason.Kind> kinds) {}

    /**
     * Where a page begins.
     *
     * @param values the sort values of the last entry sent; null at the beginning of the list
     * @param ended whether the whole list has been sent
     */
    record Place(List<?> values, boolean ended) {
        static final Place BEGINNING = new Place(null, false);
        static final Place END = new Place(null, true);
    }

    /**
     * The entries from a place on, at most so many.
     *
     * @param values those of the parameters in the conditions; those that these conditions don't have are left out
     */
    List<Found<V>> find(Documents documents, Map<String, Object> values, Place place, int most) {
        if (place.ended()) {
            return List.of();
        }
        var isTied = relations.stream().map(Relation::ids).collect(Collectors.joining(" union all ", "e.id in (", ")"));
        var conditions =
                Stream.of(isTied, condition).filter(each -> each != null).toList();
        var flags = relations.stream().map(Relation::asNumber).toList();
        var selection = new Keyset.Selection(type, conditions, parametersOf(conditions, values), flags);
        List<Documents.Row<V>> rows = place.values() == null
                ? order().first(documents, selection, most)
                : order().after(documents, selection, place.values(), false, most);
        return rows.stream().map(row -> new Found<>(row, kinds(row))).toList();
    }

    private Map<String, Object> parametersOf(List<String> conditions, Map<String, Object> values) {
        var hql = String.join(" ", conditions) + rank;
        return values.entrySet().stream()
                .filter(value -> hql.contains(":" + value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The place that a part of a cursor holds; empty where it holds none. */
    Optional<Place> placeIn(List<String> part) {
        return part.equals(ENDED)
                ? Optional.of(Place.END)
                : order().placeIn(new Cursor(part)).map(values -> new Place(values, false));
    }

    /** The part of a cursor that leads on from a page of so many entries, of which one more may have been found. */
    List<String> placeAfter(List<Found<V>> found, int size) {
        return found.size() <= size
                ? ENDED
                : order().cursorAt(found.get(size - 1).row()).values();
    }

    private List<RelationReason.Kind> kinds(Documents.Row<V> row) {
        var flags = row.more()
                .subList(row.more().size() - relations.size(), row.more().size());
        var kinds = new ArrayList<RelationReason.Kind>();
        for (int i = 0; i < relations.size(); i++) {
            if (((Number) flags.get(i)).intValue() == 1) {
                kinds.add(relations.get(i).kind());
            }
        }
        return kinds;
    }

    private Keyset order() {
        var howMany = relations.stream().map(Relation::asNumber).collect(Collectors.joining(" + ", "(", ")"));
        var first =
                rank == null ? Keyset.Order.ofNumbers(howMany, true) : Keyset.Order.ofNumbers("(" + rank + ")", false);
        return new Keyset(List.of(first, Keyset.Order.ofIds()));
    }
}
