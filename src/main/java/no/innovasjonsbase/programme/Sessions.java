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

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

import static no.innovasjonsbase.platform.view.Page.MAX_ITEMS;

/** Reads talks, panels and conferences in one order, a page at a time: one statement for each type. */
@ApplicationScoped
class Sessions {
    @Inject
    Documents documents;

    @Inject
    ObjectMapper json;

    /** What a page holds, and the cursor of the next page; null at the end. */
    record Page(List<Session> items, String next) {}

    /**
     * Which sessions, in which order.
     *
     * @param list the name of the list, for the cursors of others hold no place in it
     * @param condition in HQL on the entity {@code e}, with {@code %s} for the name of its type
     * @param values those of the condition's parameters
     * @param parts the types that are read; those that are alike in their order come by the names of their types
     */
    record Query(String list, String condition, Map<String, Object> values, List<Part<?>> parts) {
        private Keyset order() {
            return parts.get(0).order();
        }
    }

    /**
     * The sessions of a type.
     *
     * @param order where they stand: its values can be compared with those of the other parts
     */
    record Part<V extends View>(
            Class<? extends Entry> type, Class<V> view, Function<V, Session> session, Keyset order) {
        static Part<ConferenceView> ofConferences(Keyset order) {
            return new Part<>(Conference.class, ConferenceView.class, Session::of, order);
        }

        static Part<PanelView> ofPanels(Keyset order) {
            return new Part<>(Panel.class, PanelView.class, Session::of, order);
        }

        static Part<TalkView> ofTalks(Keyset order) {
            return new Part<>(Talk.class, TalkView.class, Session::of, order);
        }
    }

    /** A place in the order: the sort values and the type of the session there. */
    private record Place(List<?> values, String type) {}

    private record Found(Session session, Documents.Row<?> row) {}

    /**
     * A page of sessions.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400)
     */
    Page page(Query query, CursorPageRequest request) {
        int size = request.size();
        var place =
                request.startAt(query.list(), cursor -> placeIn(cursor, query)).orElse(null);
        var found = query.parts().stream()
                .flatMap(part -> find(part, query, place, size + 1).stream())
                .sorted(Comparator.comparing(Found::row, query.order().comparator())
                        .thenComparing(one -> one.session().type()))
                .toList();
        var shown = found.stream().limit(size).toList();
        var next = found.size() <= size ? null : next(shown.get(size - 1), query);
        return new Page(shown.stream().map(Found::session).toList(), next);
    }

    /** All sessions: as many as editors have stored, a page at a time. */
    List<Session> all(Query query) {
        var request = new CursorPageRequest();
        request.limit = String.valueOf(MAX_ITEMS);
        var all = new ArrayList<Session>();
        do {
            var page = page(query, request);
            all.addAll(page.items());
            request.after = page.next();
        } while (request.after != null);
        return all;
    }

    private <V extends View> List<Found> find(Part<V> part, Query query, Place place, int most) {
        var selection = new Keyset.Selection(
                part.type(),
                List.of(query.condition().formatted(part.type().getSimpleName())),
                query.values(),
                List.of());
        List<Documents.Row<V>> rows = place == null
                ? part.order().first(documents, selection, most)
                : part.order()
                        .after(
                                documents,
                                selection,
                                place.values(),
                                Entry.typeOf(part.type()).compareTo(place.type()) > 0,
                                most);
        return rows.stream()
                .map(row -> new Found(part.session().apply(row.document().read(json, part.view())), row))
                .toList();
    }

    private static String next(Found last, Query query) {
        var values = new ArrayList<>(query.order().cursorAt(last.row()).values());
        values.add(last.session().type());
        return new Cursor(values).encode(query.list());
    }

    private static Optional<Place> placeIn(Cursor cursor, Query query) {
        var values = cursor.values();
        var type = values.get(values.size() - 1);
        if (query.parts().stream().noneMatch(part -> Entry.typeOf(part.type()).equals(type))) {
            return Optional.empty();
        }
        return query.order()
                .placeIn(new Cursor(values.subList(0, values.size() - 1)))
                .map(place -> new Place(place, type));
    }
}
