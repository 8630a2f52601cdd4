package no.innovasjonsbase.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import no.innovasjonsbase.evidence.Evidence.Shared;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.View;

/**
 * Entries of a type that have something in common with a principle, those with most in common first.
 *
 * @param text what an entry says in short
 * @param joins what joins others to the entity {@code e} in HQL; may be empty
 * @param ties what they may have in common, in the order in which it is told
 */
record Sharing<V extends View>(
        Class<? extends Entry> type, Class<V> view, Function<V, LocalizedText> text, String joins, List<Tie> ties) {
    /** Stands in a cursor for the place in a list that has ended. */
    private static final List<String> ENDED = List.of("", "");

    /**
     * What an entry may have in common with the principle.
     *
     * @param condition holds of those that do: HQL
     */
    record Tie(Shared shared, String condition) {
        private String asNumber() {
            return "case when " + condition + " then 1 else 0 end";
        }
    }

    /** An entry's document and what it has in common with the principle. */
    record Found<V extends View>(Documents.Row<V> row, List<Shared> shares) {}

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

    /** The entries from a place on, at most so many. */
    List<Found<V>> find(Documents documents, Map<String, Object> values, Place place, int most) {
        if (place.ended()) {
            return List.of();
        }
        var isTied = ties.stream().map(Tie::condition).collect(Collectors.joining(" or ", "(", ")"));
        var flags = ties.stream().map(Tie::asNumber).toList();
        var selection = new Keyset.Selection(type, joins, List.of(isTied), values, flags);
        List<Documents.Row<V>> rows = place.values() == null
                ? order().first(documents, selection, most)
                : order().after(documents, selection, place.values(), false, most);
        return rows.stream().map(row -> new Found<>(row, shares(row))).toList();
    }

    /** The place that a part of a cursor holds, two values; empty where it holds none. */
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

    private List<Shared> shares(Documents.Row<V> row) {
        var flags =
                row.more().subList(row.more().size() - ties.size(), row.more().size());
        var shares = new ArrayList<Shared>();
        for (int i = 0; i < ties.size(); i++) {
            if (((Number) flags.get(i)).intValue() == 1) {
                shares.add(ties.get(i).shared());
            }
        }
        return shares;
    }

    private Keyset order() {
        var howMany = ties.stream().map(Tie::asNumber).collect(Collectors.joining(" + ", "(", ")"));
        return new Keyset(List.of(Keyset.Order.ofNumbers(howMany, true), Keyset.Order.ofIds()));
    }
}
