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

/** What was held at a conference. */
@Path("/api/v1/conferences/{id}/programme")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
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
        return Programme.of(Conference.require(id));
    }
}
