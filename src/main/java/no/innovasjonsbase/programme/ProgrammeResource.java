package no.innovasjonsbase.programme;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.calendar.Calendars;
import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.entry.listing.Keyset.Order;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.view.Document;

/** REST endpoint of the programme of a conference: its talks and panels in order. */
@Path("/api/v1/conferences/{id}/programme")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
    private static final Keyset TALKS = order("case when e.number <> " + Integer.MAX_VALUE
            + " then 1 when e.kind = OPENING then 0 when e.kind = CLOSING then 3 else 2 end");
    private static final Keyset PANELS = order("case when e.number <> " + Integer.MAX_VALUE + " then 1 else 2 end");

    @Inject
    Documents documents;

    @Inject
    ObjectMapper json;

    @Inject
    Sessions sessions;

    @Inject
    Calendars calendars;

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Conferences")
    @Operation(
            operationId = "getProgramme",
            summary = "Read a conference's programme",
            description =
                    "The talks and panels of a conference in their order, a page at a time: by the time they begin, those "
                            + "without one last. Those of the same time come by their numbers where those are known; of the "
                            + "others an opening comes first and a closing last. As a calendar it is whole, with the "
                            + "conference itself, and takes `lang` alone.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Programme.class)),
                @Content(mediaType = Calendars.MEDIA_TYPE, schema = @Schema(ref = "Calendar"))
            })
    public Programme get(
            @PathParam("id") String id, @BeanParam LanguageRequest view, @BeanParam CursorPageRequest request) {
        var conference = documents.<ConferenceView>require(Conference.class, id);
        return Programme.of(
                Ref.to(Conference.class, id),
                read(conference).zone().getId(),
                sessions.page(queryOf(id), request),
                conference.baseChangedAt());
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(Calendars.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public String getCalendar(
            @PathParam("id") String id, @BeanParam ResponseLanguageRequest reader, @Context UriInfo uri) {
        var conference = read(documents.<ConferenceView>require(Conference.class, id));
        var views = sessions.all(queryOf(id)).stream().map(Session::view).toList();
        return calendars.ofProgramme(conference, views, uri, reader.languages());
    }

    private ConferenceView read(Document<ConferenceView> conference) {
        return conference.read(json, ConferenceView.class);
    }

    /** All of a conference's talks and panels, in their order. */
    static Sessions.Query queryOf(String conference) {
        return new Sessions.Query(
                "programme " + conference,
                "e.conference.id = :conference",
                Map.of("conference", conference),
                List.of(Sessions.Part.ofTalks(TALKS), Sessions.Part.ofPanels(PANELS)));
    }

    /** @param rank an HQL expression: 0 for what comes before the numbered, 1 for the numbered, more for what comes after */
    private static Keyset order(String rank) {
        return new Keyset(List.of(
                Order.ofMinutes("e.slot.firstMinute", false),
                Order.ofNumbers(rank, false),
                Order.ofNumbersUnknownLast("e.number"),
                Order.ofIds()));
    }
}
