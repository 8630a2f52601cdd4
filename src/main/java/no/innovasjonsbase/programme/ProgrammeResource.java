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
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

/** What was held at a conference. */
@Path("/api/v1/conferences/{id}/programme")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
    private static final String OF_CONFERENCE = "where e.conference.id = :conference";

    @Inject
    Documents documents;

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Conferences")
    @Operation(
            operationId = "getProgramme",
            summary = "Read a conference's programme",
            description =
                    "The talks and panels of a conference in their order: by their numbers where those are known; "
                            + "of the others an opening comes first and a closing last.")
    public Programme get(@PathParam("id") String id, @BeanParam LanguageRequest view) {
        var conference = documents.<ConferenceView>require(Conference.class, id);
        var talks = list(Talk.class, TalkView.class, id);
        var panels = list(Panel.class, PanelView.class, id);
        return Programme.of(Ref.to(Conference.class, id), talks, panels, conference.baseChangedAt());
    }

    private <V extends View> List<V> list(Class<? extends Entry> type, Class<V> view, String conference) {
        var parameters = Map.of("conference", conference);
        return documents.listViews(type, view, null, OF_CONFERENCE, Integer.MAX_VALUE, parameters).stream()
                .map(Documents.Found::view)
                .toList();
    }
}
