package no.innovasjonsbase.programme;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** REST endpoint of the programme of a conference in the schedule formats of apps for conferences. */
@Path("/api/v1")
@Tag(name = "Conferences")
public class ScheduleResource {
    private static final String EXAMPLE = "lansering-innovasjonsloft-2018";
    private static final String DESCRIPTION =
            "The talks and panels of a conference that have a time of day, whole, by day and room: for apps that show "
                    + "programmes, and for systems that record talks. A conference of which no day is known has no schedule (404).";

    @Inject
    Documents documents;

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    @Inject
    Sessions sessions;

    @Inject
    PermanentIris iris;

    @Inject
    PublicAddress address;

    @GET
    @Path("conferences/{id}/schedule.json")
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSchedule",
            summary = "Read a conference's programme in the form of c3voc",
            description = DESCRIPTION)
    public Schedule get(
            @Parameter(example = EXAMPLE) @PathParam("id") String id,
            @BeanParam ResponseLanguageRequest reader,
            @Context UriInfo uri) {
        return schedule(id, reader, uri);
    }

    @GET
    @Path("conferences/{id}/schedule.xml")
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "getScheduleXml",
            summary = "Read a conference's programme in the form of frab",
            description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The schedule as XML.",
            content = @Content(mediaType = MediaType.APPLICATION_XML))
    public String getXml(
            @Parameter(example = EXAMPLE) @PathParam("id") String id,
            @BeanParam ResponseLanguageRequest reader,
            @Context UriInfo uri) {
        return ScheduleXml.of(schedule(id, reader, uri));
    }

    private Schedule schedule(String id, ResponseLanguageRequest reader, UriInfo uri) {
        var document = documents.<ConferenceView>require(Conference.class, id);
        var conference = document.read(json, ConferenceView.class);
        var schedule = new ScheduleBuilder(
                        conference, reader.languages(), (type, entry) -> iris.of(types.require(type), entry, uri))
                .build(sessions.all(ProgrammeResource.queryOf(id)), address.of(uri), document.baseChangedAt());
        if (schedule.schedule().conference().days().isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND, Message.of("no-schedule", "id", id));
        }
        return schedule;
    }
}
