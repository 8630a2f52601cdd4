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

import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.speaker.SpeakerView;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

/** Where a speaker appeared. */
@Path("/api/v1/speakers/{id}/appearances")
@Produces(MediaType.APPLICATION_JSON)
public class AppearancesResource {
    private static final String FIRST_DAY = "e.conference.dates.firstDay";
    private static final String WITH_SPEAKER =
            "where exists (select 1 from e.appearances a where a.speaker.id = :speaker)";

    @Inject
    Documents documents;

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Speakers")
    @Operation(
            operationId = "getAppearances",
            summary = "Read a speaker's appearances",
            description =
                    "The talks and panels that a person appeared in, latest conference first, with name, position "
                            + "and organization as they were on the day.")
    public Appearances get(@PathParam("id") String id, @BeanParam LanguageRequest view) {
        var speaker = documents.<SpeakerView>require(Speaker.class, id);
        var talks = list(Talk.class, TalkView.class, id);
        var panels = list(Panel.class, PanelView.class, id);
        return Appearances.of(Ref.to(Speaker.class, id), talks, panels, speaker.baseChangedAt());
    }

    private <V extends View> List<Documents.Found<V>> list(Class<? extends Entry> type, Class<V> view, String speaker) {
        var parameters = Map.of("speaker", speaker);
        return documents.listViews(type, view, FIRST_DAY, WITH_SPEAKER, Integer.MAX_VALUE, parameters);
    }
}
