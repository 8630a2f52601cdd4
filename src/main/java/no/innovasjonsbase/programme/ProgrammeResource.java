package no.innovasjonsbase.programme;

import jakarta.annotation.security.PermitAll;
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
import no.innovasjonsbase.platform.http.LanguageRequest;
import no.innovasjonsbase.speaker.Speaker;

/** What crosses talks and panels: a conference's programme, and where a speaker appeared. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
    @GET
    @Path("conferences/{id}/programme")
    @PermitAll
    @Transactional
    @Tag(name = "Conferences")
    @Operation(
            operationId = "getProgramme",
            summary = "Read a conference's programme",
            description =
                    "The talks and panels of a conference in their order: by their numbers where those are known; "
                            + "of the others an opening comes first and a closing last.")
    public Programme programme(@PathParam("id") String id, @BeanParam LanguageRequest view) {
        return Programme.of(Conference.require(id));
    }

    @GET
    @Path("speakers/{id}/appearances")
    @PermitAll
    @Transactional
    @Tag(name = "Speakers")
    @Operation(
            operationId = "getAppearances",
            summary = "Read a speaker's appearances",
            description =
                    "The talks and panels that a person appeared in, latest conference first, with name, position "
                            + "and organization as they were on the day.")
    public Appearances appearances(@PathParam("id") String id, @BeanParam LanguageRequest view) {
        return Appearances.of(Speaker.require(id));
    }
}
