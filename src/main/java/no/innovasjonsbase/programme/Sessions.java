package no.innovasjonsbase.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.http.request.PositionRequest;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

/** Reads talks and panels in one order, a page at a time: one statement for each of both. */
@ApplicationScoped
class Sessions {
    @Inject
    Documents documents;

    @Inject
    ObjectMapper json;

    /** What a page holds of talks and panels, and the cursor of the next page; null at the end. */
    record Page(List<Session> items, String next) {}

    /**
     * Which talks and panels, in which order.
     *
     * @param list the name of the list, for the cursors of others hold no place in it
     * @param condition in HQL on the entity {@code e}
     * @param values those of the condition's parameters
     * @param talks the order of talks; those that are alike in it come after panels
     * @param panels the same of panels
     */
    record Query(String list, String condition, Map<String, Object> values, Keyset talks, Keyset panels) {}

    /** A place in the order: the sort values and the type of the session there. */
    private record Place(List<?> values, String type) {}

    private record Found(Session session, Documents.Row<?> row) {}

    /**
     * A page of talks and panels.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400)
     */
    Page page(Query query, PositionRequest request) {
        int size = request.size();
        var place = request.startAt(query.list(), cursor -> placeIn(cursor, query.talks()))
                .orElse(null);
        var found = new ArrayList<Found>();
        found.addAll(find(Panel.class, PanelView.class, Session::of, query, query.panels(), place, size + 1));
        found.addAll(find(Talk.class, TalkView.class, Session::of, query, query.talks(), place, size + 1));
        found.sort(Comparator.comparing(Found::row, query.talks().comparator())
                .thenComparing(one -> one.session().type()));
        var shown = found.stream().limit(size).toList();
        var next = found.size() <= size ? null : next(shown.get(size - 1), query);
        return new Page(shown.stream().map(Found::session).toList(), next);
    }

    private <V extends View> List<Found> find(
            Class<? extends Entry> type,
            Class<V> view,
            Function<V, Session> session,
            Query query,
            Keyset order,
            Place place,
            int most) {
        var selection = new Keyset.Selection(type, "", List.of(query.condition()), query.values(), List.of());
        List<Documents.Row<V>> rows = place == null
                ? order.first(documents, selection, most)
                : order.after(
                        documents, selection, place.values(), Entry.typeOf(type).compareTo(place.type()) > 0, most);
        return rows.stream()
                .map(row -> new Found(session.apply(row.document().read(json, view)), row))
                .toList();
    }

    private static String next(Found last, Query query) {
        var values = new ArrayList<>(query.talks().cursorAt(last.row()).values());
        values.add(last.session().type());
        return new Cursor(values).encode(query.list());
    }

    private static Optional<Place> placeIn(Cursor cursor, Keyset order) {
        var values = cursor.values();
        var type = values.get(values.size() - 1);
        if (!type.equals(Entry.typeOf(Talk.class)) && !type.equals(Entry.typeOf(Panel.class))) {
            return Optional.empty();
        }
        return order.placeIn(new Cursor(values.subList(0, values.size() - 1))).map(place -> new Place(place, type));
    }
}
