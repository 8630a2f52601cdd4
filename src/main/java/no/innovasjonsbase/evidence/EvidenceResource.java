package no.innovasjonsbase.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.evidence.Evidence.Item;
import no.innovasjonsbase.evidence.Evidence.Shared;
import no.innovasjonsbase.evidence.Sharing.Place;
import no.innovasjonsbase.evidence.Sharing.Tie;
import no.innovasjonsbase.initiative.Initiative;
import no.innovasjonsbase.initiative.InitiativeView;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.http.request.PositionRequest;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.principle.PrincipleView;
import no.innovasjonsbase.quote.Quote;
import no.innovasjonsbase.quote.QuoteView;
import no.innovasjonsbase.source.Source;
import no.innovasjonsbase.talk.Talk;

/** What crosses quotes and initiatives: what a principle rests on and where it lives on. */
@Path("/api/v1/principles/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    private static final String OF_PRINCIPLE =
            " left join e.originTalk talk left join e.originPanel panel where e.id = :id";
    private static final String ITS_CONFERENCE = "coalesce(talk.conference.id, panel.conference.id)";
    private static final Tie BY_TOPIC =
            new Tie(Shared.TOPICS, "exists (select 1 from e.topics t where t.id in :topics)");
    private static final Sharing<QuoteView> QUOTES = new Sharing<>(
            Quote.class,
            QuoteView.class,
            QuoteView::text,
            "left join e.saidInTalk talk left join e.saidInPanel panel",
            List.of(
                    new Tie(Shared.ORIGIN, "(talk.id = :talk or panel.id = :panel)"),
                    new Tie(
                            Shared.CONFERENCE,
                            "coalesce(talk.conference.id, panel.conference.id, e.saidInConference.id) = :conference"),
                    BY_TOPIC));
    private static final Sharing<InitiativeView> INITIATIVES = new Sharing<>(
            Initiative.class,
            InitiativeView.class,
            InitiativeView::name,
            "",
            List.of(
                    new Tie(Shared.PRINCIPLE, "exists (select 1 from e.principles p where p.id = :principle)"),
                    new Tie(Shared.ORIGIN, "exists (select 1 from e.outputs o where o.id = :source)"),
                    BY_TOPIC));
    /** No entry has this id. */
    private static final String NONE = "";

    @Inject
    Documents documents;

    @Inject
    ObjectMapper json;

    /** Where a page begins in each of the two lists. */
    private record Places(Place quotes, Place initiatives) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Principles")
    @Operation(
            operationId = "getEvidence",
            summary = "Read what a principle rests on",
            description = "Where a principle was given and by whom, what it cites, and the quotes and initiatives that "
                    + "share its origin or its topics or hold it, those that share most first: a page at a time, at most "
                    + "`limit` of each, and each says what it shares.")
    public Evidence get(
            @PathParam("id") String id, @BeanParam LanguageRequest view, @BeanParam PositionRequest request) {
        int size = request.size();
        var list = "evidence " + id;
        var places =
                request.startAt(list, EvidenceResource::placesIn).orElse(new Places(Place.BEGINNING, Place.BEGINNING));
        var row = documents
                .<PrincipleView>list(
                        Principle.class,
                        List.of(ITS_CONFERENCE),
                        OF_PRINCIPLE,
                        1,
                        query -> query.setParameter("id", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> documents.missing(Principle.class, id));
        var principle = row.document().read(json, PrincipleView.class);
        var conference = (String) row.more().get(0);

        var quotes = QUOTES.find(documents, tiesOfQuotes(principle, conference), places.quotes(), size + 1);
        var initiatives = INITIATIVES.find(documents, tiesOfInitiatives(principle), places.initiatives(), size + 1);
        return new Evidence(
                Ref.to(Principle.class, principle.id()),
                principle.origin(),
                principle.attributedTo(),
                principle.citations(),
                items(QUOTES, quotes, size),
                items(INITIATIVES, initiatives, size),
                Math.max(quotes.size(), initiatives.size()) <= size ? null : next(quotes, initiatives, size, list),
                row.document().baseChangedAt());
    }

    private <V extends View> List<Item> items(Sharing<V> sharing, List<Sharing.Found<V>> found, int size) {
        return found.stream()
                .limit(size)
                .map(one -> {
                    var view = one.row().document().read(json, sharing.view());
                    return Item.of(view, sharing.text().apply(view), one.shares());
                })
                .toList();
    }

    private static String next(
            List<Sharing.Found<QuoteView>> quotes,
            List<Sharing.Found<InitiativeView>> initiatives,
            int size,
            String list) {
        var values = new ArrayList<>(QUOTES.placeAfter(quotes, size));
        values.addAll(INITIATIVES.placeAfter(initiatives, size));
        return new Cursor(values).encode(list);
    }

    private static Optional<Places> placesIn(Cursor cursor) {
        var values = cursor.values();
        if (values.size() != 4) {
            return Optional.empty();
        }
        return QUOTES.placeIn(values.subList(0, 2))
                .flatMap(quotes ->
                        INITIATIVES.placeIn(values.subList(2, 4)).map(initiatives -> new Places(quotes, initiatives)));
    }

    private static Map<String, Object> tiesOfQuotes(PrincipleView principle, String conference) {
        return Map.of(
                "talk", originOf(principle, Talk.class),
                "panel", originOf(principle, Panel.class),
                "conference", conference == null ? NONE : conference,
                "topics", topicsOf(principle));
    }

    private static Map<String, Object> tiesOfInitiatives(PrincipleView principle) {
        return Map.of(
                "principle", principle.id(),
                "source", originOf(principle, Source.class),
                "topics", topicsOf(principle));
    }

    private static List<String> topicsOf(PrincipleView principle) {
        return principle.topics().stream().map(Ref::id).toList();
    }

    /** The id of the principle's origin where that is of a type. */
    private static String originOf(PrincipleView principle, Class<? extends Entry> type) {
        var origin = principle.origin();
        return origin != null && origin.type().equals(Entry.typeOf(type)) ? origin.id() : NONE;
    }
}
