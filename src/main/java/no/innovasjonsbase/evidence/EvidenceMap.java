package no.innovasjonsbase.evidence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.finding.Finding;
import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.entry.listing.Keyset.Order;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.principle.PrincipleView;

/** All principles, and how many findings there are on each by method and stance: a page is two statements. */
@ApplicationScoped
public class EvidenceMap {
    private static final String CURSOR_SCOPE = "evidence-map";

    /** Principles of one origin stand together, in the order of their numbers; those without an origin come last. */
    private static final Keyset BY_ORIGIN = new Keyset(List.of(
            Order.ofTexts("coalesce(e.originTalk.id || ' talk', e.originPanel.id || ' panel',"
                    + " e.originSource.id || ' source', '~')"),
            Order.ofNumbersUnknownLast("e.number"),
            Order.ofIds()));

    private static final Keyset.Selection ALL = new Keyset.Selection(Principle.class, List.of(), Map.of(), List.of());
    private static final String COUNTS =
            """
            select p.id, e.method, e.stance, count(*) from Finding e join e.principles p
            where p.id %s group by p.id, e.method, e.stance""";

    @Inject
    Documents documents;

    @Inject
    EntityManager entityManager;

    @Inject
    ObjectMapper json;

    /** The page asked for, of so many principles at most. */
    public Page<EvidenceMapRowView> page(CursorPageRequest request, int size) {
        List<Documents.Row<PrincipleView>> found = request.startAt(CURSOR_SCOPE, BY_ORIGIN::placeIn)
                .map(place -> BY_ORIGIN.<PrincipleView>after(documents, ALL, place, false, size + 1))
                .orElseGet(() -> BY_ORIGIN.first(documents, ALL, size + 1));
        var shown = found.subList(0, Math.min(size, found.size()));
        var counts = counts(shown.stream().map(row -> row.document().id()).toList());
        var rows = shown.stream()
                .map(row -> row(row.document().read(json, PrincipleView.class), counts))
                .toList();
        var next = found.size() > size ? BY_ORIGIN.cursorAt(shown.get(size - 1)).encode(CURSOR_SCOPE) : null;
        return new Page<>(
                rows,
                next,
                null,
                shown.isEmpty() ? null : shown.get(0).document().baseChangedAt());
    }

    private static EvidenceMapRowView row(
            PrincipleView principle, Map<String, Map<Finding.Method, Counts<Finding.Stance>>> counts) {
        var byMethod = MethodCounts.of(counts.getOrDefault(principle.id(), Map.of()));
        var all = byMethod.inOrder().stream().reduce(new StanceCounts(0, 0, 0), StanceCounts::plus);
        return new EvidenceMapRowView(Ref.to(Principle.class, principle.id()), principle.statement(), all, byMethod);
    }

    private Map<String, Map<Finding.Method, Counts<Finding.Stance>>> counts(List<String> principles) {
        var counts = new HashMap<String, Map<Finding.Method, Counts<Finding.Stance>>>();
        if (!principles.isEmpty()) {
            var list = ValueList.of("principles", principles);
            var query = entityManager.createQuery(COUNTS.formatted(list.condition()), Object[].class);
            list.bind(query);
            query.getResultList().forEach(row -> counts.computeIfAbsent(
                            (String) row[0], id -> new EnumMap<>(Finding.Method.class))
                    .computeIfAbsent(
                            (Finding.Method) row[1], method -> new Counts<>(new EnumMap<>(Finding.Stance.class)))
                    .byKind()
                    .put((Finding.Stance) row[2], (Long) row[3]));
        }
        return counts;
    }
}
