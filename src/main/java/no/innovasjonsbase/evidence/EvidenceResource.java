package no.innovasjonsbase.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

import no.innovasjonsbase.evidence.EvidenceItem.Direction;
import no.innovasjonsbase.evidence.Section.Found;
import no.innovasjonsbase.finding.FindingView;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.principle.PrincipleRef;
import no.innovasjonsbase.principle.PrincipleView;
import no.innovasjonsbase.source.Source;
import no.innovasjonsbase.talk.Talk;

/** REST endpoint of the evidence for one principle: findings, cases, quotes and what relates to it. */
@Path("/api/v1/principles/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    private static final String OF_PRINCIPLE =
            " left join e.originTalk talk left join e.originPanel panel where e.id = :id";
    private static final String ITS_CONFERENCE = "coalesce(talk.conference.id, panel.conference.id)";
    private static final String STANCES =
            "select e.stance, count(*) from Finding e join e.principles p where p.id = :principle group by e.stance";
    private static final String OUTCOMES =
            "select e.outcome, count(*) from Case e join e.principles p where p.id = :principle group by e.outcome";
    private static final String FOLLOWING =
            "select c.id from Case c join c.principles p where p.id = :principle and c.id %s";
    /** No entry has this id. */
    private static final String NONE = "";

    @Inject
    Documents documents;

    @Inject
    EntityManager entityManager;

    @Inject
    ObjectMapper json;

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Principles")
    @Operation(
            operationId = "getEvidence",
            summary = "Read what is known of whether a principle holds",
            description =
                    "Findings that support or contradict a principle, cases that followed it and what came of them, "
                            + "quotes that speak of it, initiatives that hold it, and the principles it is related to, both ways. "
                            + "What merely shares its origin, its conference, a topic or a case stands under `related`. Each says "
                            + "why it is there. A page holds at most `limit` of each type in each list.")
    public Evidence get(
            @PathParam("id") String id, @BeanParam LanguageRequest view, @BeanParam CursorPageRequest request) {
        var list = "evidence " + id;
        var places = request.startAt(list, EvidencePage::placesIn).orElseGet(EvidencePage::beginning);
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
        var page = EvidencePage.read(documents, parameters(principle, conference), places, request.size());
        var ties = new RelationReasons(principle, conference, following(principle, page));

        var related = new ArrayList<EvidenceItem>();
        related.addAll(items(page, Sections.RELATED_QUOTES, ties, EvidenceItem::of));
        related.addAll(items(page, Sections.RELATED_INITIATIVES, ties, EvidenceItem::of));
        related.addAll(items(page, Sections.RELATED_CASES, ties, EvidenceItem::of));
        related.addAll(items(page, Sections.RELATED_FINDINGS, ties, EvidenceItem::of));
        var statements = new ArrayList<>(items(page, Sections.QUOTES, ties, EvidenceItem::of));
        statements.addAll(items(page, Sections.INITIATIVES, ties, EvidenceItem::of));
        return new Evidence(
                Ref.to(Principle.class, principle.id()),
                principle.origin(),
                principle.attributedTo(),
                principle.citations(),
                new Evidence.Findings(
                        StanceCounts.of(counts(STANCES, principle)),
                        items(page, Sections.FINDINGS, ties, EvidenceItem::of)),
                new Evidence.Cases(
                        Evidence.OutcomeCounts.of(counts(OUTCOMES, principle)),
                        items(page, Sections.CASES, ties, EvidenceItem::of)),
                statements,
                relatedPrinciples(page, principle),
                related,
                page.next(list),
                row.document().baseChangedAt());
    }

    /** Makes an item of an entry and of why it stands there. */
    private interface Making<V> {
        EvidenceItem item(V view, List<RelationReason> because);
    }

    private <V extends View> List<EvidenceItem> items(
            EvidencePage page, Section<V> section, RelationReasons ties, Making<V> making) {
        return page.each(
                section,
                reading(section),
                (view, kinds) ->
                        making.item(view, ties.because(kinds, section.topics().apply(view), casesOf(view))));
    }

    private <V extends View> Function<Found<V>, V> reading(Section<V> section) {
        return found -> found.row().document().read(json, section.view());
    }

    private static List<Ref> casesOf(View view) {
        return view instanceof FindingView finding ? finding.cases() : List.of();
    }

    private List<EvidenceItem> relatedPrinciples(EvidencePage page, PrincipleView principle) {
        return page
                .each(Sections.PRINCIPLES, reading(Sections.PRINCIPLES), (other, kinds) -> Stream.concat(
                                relations(principle, other, other, Direction.TO),
                                relations(other, principle, other, Direction.FROM))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What one principle says of another, as items on the one that is shown. */
    private static Stream<EvidenceItem> relations(
            PrincipleView from, PrincipleView to, PrincipleView shown, Direction direction) {
        return from.related().stream()
                .filter(related -> related.id().equals(to.id()))
                .map(PrincipleRef::reason)
                .map(reason -> EvidenceItem.of(
                        shown,
                        direction,
                        reason,
                        List.of(new RelationReason(RelationReason.Kind.PRINCIPLE, RelationReasons.refTo(from)))));
    }

    private <K> Counts<K> counts(String hql, PrincipleView principle) {
        return Counts.of(entityManager
                .createQuery(hql, Object[].class)
                .setParameter("principle", principle.id())
                .getResultList());
    }

    /** Those of the cases of the findings on a page that followed the principle. */
    private Set<String> following(PrincipleView principle, EvidencePage page) {
        var cases = Stream.of(Sections.FINDINGS, Sections.RELATED_FINDINGS)
                .flatMap(section -> page.each(section, reading(section), (finding, kinds) -> finding.cases()).stream())
                .flatMap(List::stream)
                .map(Ref::id)
                .distinct()
                .toList();
        if (cases.isEmpty()) {
            return Set.of();
        }
        var list = ValueList.of("cases", cases);
        var query = entityManager
                .createQuery(FOLLOWING.formatted(list.condition()), String.class)
                .setParameter("principle", principle.id());
        list.bind(query);
        return new HashSet<>(query.getResultList());
    }

    private static Map<String, Object> parameters(PrincipleView principle, String conference) {
        return Map.of(
                "principle", principle.id(),
                "talk", originOf(principle, Talk.class),
                "panel", originOf(principle, Panel.class),
                "source", originOf(principle, Source.class),
                "conference", conference == null ? NONE : conference);
    }

    /** The id of the principle's origin where that is of a type. */
    private static String originOf(PrincipleView principle, Class<? extends Entry> type) {
        var origin = principle.origin();
        return origin != null && origin.type().equals(Entry.typeOf(type)) ? origin.id() : NONE;
    }
}
