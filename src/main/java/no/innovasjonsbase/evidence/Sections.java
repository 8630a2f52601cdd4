package no.innovasjonsbase.evidence;

import java.util.List;

import no.innovasjonsbase.cases.Case;
import no.innovasjonsbase.cases.CaseView;
import no.innovasjonsbase.evidence.RelationReason.Kind;
import no.innovasjonsbase.evidence.Section.Relation;
import no.innovasjonsbase.finding.Finding;
import no.innovasjonsbase.finding.FindingView;
import no.innovasjonsbase.initiative.Initiative;
import no.innovasjonsbase.initiative.InitiativeView;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.principle.PrincipleView;
import no.innovasjonsbase.quote.Quote;
import no.innovasjonsbase.quote.QuoteView;

/**
 * The lists that the evidence of a principle is made of. Their conditions know its id as {@code principle}, its origin as
 * {@code talk}, {@code panel} or {@code source}, and its {@code conference}.
 */
final class Sections {
    private static final String REFERS_TO_NONE = "not exists (select 1 from e.principles p where p.id = :principle)";

    private static final String SAID_AT_ORIGIN =
            """
            select q.id from Quote q where q.saidInTalk.id = :talk
            union all select q.id from Quote q where q.saidInPanel.id = :panel\
            """;
    private static final String SAID_AT_CONFERENCE =
            """
            select q.id from Quote q join q.saidInTalk t where t.conference.id = :conference
            union all select q.id from Quote q join q.saidInPanel p where p.conference.id = :conference
            union all select q.id from Quote q where q.saidInConference.id = :conference\
            """;

    static final Section<FindingView> FINDINGS = new Section<>(
            Finding.class,
            FindingView.class,
            FindingView::topics,
            null,
            "case e.stance when SUPPORTS then 0 when CONTRADICTS then 10 else 20 end - coalesce(e.level, 0)",
            List.of(byPrinciple(Finding.class)));
    static final Section<CaseView> CASES = new Section<>(
            Case.class,
            CaseView.class,
            CaseView::topics,
            null,
            "case e.outcome when WORKED then 0 when PARTLY then 1 when DID_NOT_WORK then 2 when STOPPED then 3 else 4 end",
            List.of(byPrinciple(Case.class)));
    static final Section<QuoteView> QUOTES = new Section<>(
            Quote.class, QuoteView.class, QuoteView::topics, null, null, List.of(byPrinciple(Quote.class)));
    static final Section<InitiativeView> INITIATIVES = new Section<>(
            Initiative.class,
            InitiativeView.class,
            InitiativeView::topics,
            null,
            null,
            List.of(byPrinciple(Initiative.class)));
    static final Section<PrincipleView> PRINCIPLES = new Section<>(
            Principle.class,
            PrincipleView.class,
            PrincipleView::topics,
            "e.id <> :principle",
            null,
            List.of(
                    new Relation(
                            Kind.PRINCIPLE,
                            "select r.principle.id from Principle o join o.related r where o.id = :principle"),
                    new Relation(
                            Kind.PRINCIPLE,
                            "select o.id from Principle o join o.related r where r.principle.id = :principle")));

    static final Section<QuoteView> RELATED_QUOTES = new Section<>(
            Quote.class,
            QuoteView.class,
            QuoteView::topics,
            REFERS_TO_NONE,
            null,
            List.of(
                    new Relation(Kind.ORIGIN, SAID_AT_ORIGIN),
                    new Relation(Kind.CONFERENCE, SAID_AT_CONFERENCE),
                    byTopic(Quote.class)));
    static final Section<InitiativeView> RELATED_INITIATIVES = new Section<>(
            Initiative.class,
            InitiativeView.class,
            InitiativeView::topics,
            REFERS_TO_NONE,
            null,
            List.of(
                    new Relation(Kind.ORIGIN, "select i.id from Initiative i join i.outputs o where o.id = :source"),
                    byTopic(Initiative.class)));
    static final Section<CaseView> RELATED_CASES = new Section<>(
            Case.class, CaseView.class, CaseView::topics, REFERS_TO_NONE, null, List.of(byTopic(Case.class)));
    static final Section<FindingView> RELATED_FINDINGS = new Section<>(
            Finding.class,
            FindingView.class,
            FindingView::topics,
            REFERS_TO_NONE,
            null,
            List.of(
                    new Relation(
                            Kind.CASE,
                            "select f.id from Finding f join f.cases c join c.principles p where p.id = :principle"),
                    byTopic(Finding.class)));

    /** All of them, in the order in which a cursor has their places. */
    static final List<Section<?>> ALL = List.of(
            FINDINGS,
            CASES,
            QUOTES,
            INITIATIVES,
            PRINCIPLES,
            RELATED_QUOTES,
            RELATED_INITIATIVES,
            RELATED_CASES,
            RELATED_FINDINGS);

    private Sections() {}

    private static Relation byPrinciple(Class<? extends Entry> type) {
        return new Relation(
                Kind.PRINCIPLE,
                "select x.id from " + type.getSimpleName() + " x join x.principles p where p.id = :principle");
    }

    private static Relation byTopic(Class<? extends Entry> type) {
        return new Relation(
                Kind.TOPIC,
                "select x.id from Principle o join o.topics t, " + type.getSimpleName()
                        + " x join x.topics shared where o.id = :principle and shared.id = t.id");
    }
}
