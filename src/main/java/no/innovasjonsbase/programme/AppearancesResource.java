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

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.listing.Keyset;
import no.innovasjonsbase.platform.entry.listing.Keyset.Order;
import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.http.request.PositionRequest;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.speaker.SpeakerView;

/** Where a speaker appeared. */
@Path("/api/v1/speakers/{id}/appearances")
@Produces(MediaType.APPLICATION_JSON)
public class AppearancesResource {
    private static final Keyset LATEST_FIRST =
            new Keyset(List.of(Order.ofDates("e.conference.dates.firstDay", true), Order.ofIds()));

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
                    "The talks and panels that a person appeared in, latest conference first, with name, position "
                            + "and organization as they were on the day. A page holds at most `limit` talks and panels.")
    public Appearances get(
            @PathParam("id") String id, @BeanParam LanguageRequest view, @BeanParam PositionRequest request) {
        var speaker = documents.<SpeakerView>require(Speaker.class, id);
        var query = new Sessions.Query(
                "appearances " + id,
                "exists (select 1 from e.appearances a where a.speaker.id = :speaker)",
                Map.of("speaker", id),
                LATEST_FIRST,
                LATEST_FIRST);
        return Appearances.of(Ref.to(Speaker.class, id), sessions.page(query, request), speaker.baseChangedAt());
    }
}
