package no.innovasjonsbase.evidence;

import java.util.List;

import no.innovasjonsbase.cases.Case;
import no.innovasjonsbase.cases.CaseView;
import no.innovasjonsbase.evidence.Because.Kind;
import no.innovasjonsbase.evidence.Section.Tie;
import no.innovasjonsbase.finding.Finding;
import no.innovasjonsbase.finding.FindingView;
import no.innovasjonsbase.initiative.Initiative;
import no.innovasjonsbase.initiative.InitiativeView;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.principle.PrincipleView;
import no.innovasjonsbase.quote.Quote;
import no.innovasjonsbase.quote.QuoteView;

/**
 * The lists that the evidence of a principle is made of. Their conditions know its id as {@code principle}, its origin as
 * {@code talk}, {@code panel} or {@code source}, its {@code conference} and its {@code topics}.
 */
final class Sections {
    private static final String REFERS = "exists (select 1 from e.principles p where p.id = :principle)";
    private static final List<Tie> BY_PRINCIPLE = List.of(new Tie(Kind.PRINCIPLE, REFERS));
    private static final Tie BY_TOPIC = new Tie(Kind.TOPIC, "exists (select 1 from e.topics t where t.id in :topics)");
    private static final String WHERE_SAID = "left join e.saidInTalk talk left join e.saidInPanel panel";

    static final Section<FindingView> FINDINGS = new Section<>(
            Finding.class,
            FindingView.class,
            FindingView::topics,
            "",
            null,
            "case e.stance when SUPPORTS then 0 when CONTRADICTS then 10 else 20 end - coalesce(e.level, 0)",
            BY_PRINCIPLE);
    static final Section<CaseView> CASES = new Section<>(
            Case.class,
            CaseView.class,
            CaseView::topics,
            "",
            null,
            "case e.outcome when WORKED then 0 when PARTLY then 1 when DID_NOT_WORK then 2 when STOPPED then 3 else 4 end",
            BY_PRINCIPLE);
    static final Section<QuoteView> QUOTES =
            new Section<>(Quote.class, QuoteView.class, QuoteView::topics, "", null, null, BY_PRINCIPLE);
    static final Section<InitiativeView> INITIATIVES =
            new Section<>(Initiative.class, InitiativeView.class, InitiativeView::topics, "", null, null, BY_PRINCIPLE);
    static final Section<PrincipleView> PRINCIPLES = new Section<>(
            Principle.class,
            PrincipleView.class,
            PrincipleView::topics,
            "",
            "e.id <> :principle",
            null,
            List.of(
                    new Tie(
                            Kind.PRINCIPLE,
                            "e.id in (select r.principle.id from Principle o join o.related r where o.id = :principle)"),
                    new Tie(Kind.PRINCIPLE, "exists (select 1 from e.related r where r.principle.id = :principle)")));

    static final Section<QuoteView> RELATED_QUOTES = new Section<>(
            Quote.class,
            QuoteView.class,
            QuoteView::topics,
            WHERE_SAID,
            "not " + REFERS,
            null,
            List.of(
                    new Tie(Kind.ORIGIN, "(talk.id = :talk or panel.id = :panel)"),
                    new Tie(
                            Kind.CONFERENCE,
                            "coalesce(talk.conference.id, panel.conference.id, e.saidInConference.id) = :conference"),
                    BY_TOPIC));
    static final Section<InitiativeView> RELATED_INITIATIVES = new Section<>(
            Initiative.class,
            InitiativeView.class,
            InitiativeView::topics,
            "",
            "not " + REFERS,
            null,
            List.of(new Tie(Kind.ORIGIN, "exists (select 1 from e.outputs o where o.id = :source)"), BY_TOPIC));
    static final Section<CaseView> RELATED_CASES =
            new Section<>(Case.class, CaseView.class, CaseView::topics, "", "not " + REFERS, null, List.of(BY_TOPIC));
    static final Section<FindingView> RELATED_FINDINGS = new Section<>(
            Finding.class,
            FindingView.class,
            FindingView::topics,
            "",
            "not " + REFERS,
            null,
            List.of(
                    new Tie(
                            Kind.CASE,
                            "exists (select 1 from e.cases c join c.principles cp where cp.id = :principle)"),
                    BY_TOPIC));

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
}
