package no.innovasjonsbase.evidence;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.initiative.Initiative;
import no.innovasjonsbase.initiative.InitiativeView;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.http.response.LastChange;
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
    private static final int MOST = 100;
    private static final String PRINCIPLE =
            "left join e.originTalk talk left join e.originPanel panel where e.id = :id";
    private static final String CONFERENCE_OF_ORIGIN = "coalesce(talk.conference.id, panel.conference.id)";
    private static final String QUOTES_BESIDE =
            """
            left join e.saidInTalk talk left join e.saidInPanel panel
            where talk.id = :talk or panel.id = :panel
            or coalesce(talk.conference.id, panel.conference.id, e.saidInConference.id) = :conference
            or exists (select 1 from e.topics t where t.id in :topics) order by e.id""";
    private static final String CONFERENCE_OF_QUOTE =
            "coalesce(talk.conference.id, panel.conference.id, e.saidInConference.id)";
    private static final String INITIATIVES_BESIDE =
            """
            where exists (select 1 from e.principles p where p.id = :principle)
            or exists (select 1 from e.outputs o where o.id = :source)
            or exists (select 1 from e.topics t where t.id in :topics) order by e.id""";
    /** No entry has this id. */
    private static final String NONE = "";

    @Inject
    Documents documents;

    @Inject
    LastChange lastChange;

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Principles")
    @Operation(
            operationId = "getEvidence",
            summary = "Read what a principle rests on",
            description = "Where a principle was given and by whom, what it cites, and the quotes and initiatives that "
                    + "share its origin or its topics or hold it: at most 100 of each, and each says what it shares.")
    public Evidence get(@PathParam("id") String id, @BeanParam LanguageRequest view) {
        var found = documents
                .listViews(Principle.class, PrincipleView.class, CONFERENCE_OF_ORIGIN, PRINCIPLE, 1, Map.of("id", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> documents.missing(Principle.class, id));
        var principle = found.view();
        var conference = (String) found.beside();
        return Evidence.of(
                principle,
                conference,
                quotesBeside(principle, conference),
                initiativesBeside(principle),
                lastChange.time().orElse(null));
    }

    private List<Documents.Found<QuoteView>> quotesBeside(PrincipleView principle, String conference) {
        var parameters = Map.of(
                "talk", originOf(principle, Talk.class),
                "panel", originOf(principle, Panel.class),
                "conference", conference == null ? NONE : conference,
                "topics", topicsOf(principle));
        return documents.listViews(Quote.class, QuoteView.class, CONFERENCE_OF_QUOTE, QUOTES_BESIDE, MOST, parameters);
    }

    private List<InitiativeView> initiativesBeside(PrincipleView principle) {
        var parameters = Map.of(
                "principle", principle.id(),
                "source", originOf(principle, Source.class),
                "topics", topicsOf(principle));
        return documents
                .listViews(Initiative.class, InitiativeView.class, null, INITIATIVES_BESIDE, MOST, parameters)
                .stream()
                .map(Documents.Found::view)
                .toList();
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
