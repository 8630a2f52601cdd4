package no.innovasjonsbase.programme;

import java.util.List;
import java.util.Map;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.entry.listing.Keyset.Order;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.speaker.SpeakerView;
import no.innovasjonsbase.topic.Topic;

/** REST endpoint of the appearances of a speaker: talks and panels, by conference. */
@Path("/api/v1/speakers/{id}/appearances")
@Produces(MediaType.APPLICATION_JSON)
public class AppearancesResource {
    private static final Keyset SESSIONS = latestFirst("e.conference.dates.firstDay");
    private static final Keyset CONFERENCES = latestFirst("e.dates.firstDay");

    private static final String TOPICS =
            """
            select e.id from Topic e
            where e.id in (select x.id from Talk t join t.appearances a join t.topics x where a.speaker.id = :speaker)
            or e.id in (select x.id from Panel p join p.appearances a join p.topics x where a.speaker.id = :speaker)
            or e.id in (select x.id from Quote q join q.topics x where q.speaker.id = :speaker)
            order by e.sortKey, e.id""";

    @Inject
    EntityManager entityManager;

    @Inject
    Documents documents;

    @Inject
    Sessions sessions;

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Speakers")
    @Operation(
            operationId = "getAppearances",
            summary = "Read a speaker's appearances",
            description =
                    "The talks and panels that a person appeared in, and conferences as their host or moderator, latest "
                            + "conference first, with name, position and organization as they were on the day, and what the person spoke on. "
                            + "A page holds at most `limit` talks, panels and conferences.")
    public Appearances get(
            @PathParam("id") String id, @BeanParam LanguageRequest view, @BeanParam CursorPageRequest request) {
        var speaker = documents.<SpeakerView>require(Speaker.class, id);
        var query = new Sessions.Query(
                "appearances " + id,
                "e.id in (select s.id from %s s join s.appearances a where a.speaker.id = :speaker)",
                Map.of("speaker", id),
                List.of(
                        Sessions.Part.ofConferences(CONFERENCES),
                        Sessions.Part.ofPanels(SESSIONS),
                        Sessions.Part.ofTalks(SESSIONS)));
        return Appearances.of(
                Ref.to(Speaker.class, id), topicsOf(id), sessions.page(query, request), speaker.baseChangedAt());
    }

    /** What the talks, panels and quotes of a speaker are about, in the order of labels. */
    private List<Ref> topicsOf(String speaker) {
        return entityManager
                .createQuery(TOPICS, String.class)
                .setParameter("speaker", speaker)
                .getResultStream()
                .map(topic -> Ref.to(Topic.class, topic))
                .toList();
    }

    /** @param firstDay an HQL expression: that of the conference */
    private static Keyset latestFirst(String firstDay) {
        return new Keyset(List.of(Order.ofDates(firstDay, true), Order.ofIds()));
    }
}
