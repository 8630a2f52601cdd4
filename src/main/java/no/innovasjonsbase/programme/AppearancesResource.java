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

import no.innovasjonsbase.platform.http.LanguageRequest;
import no.innovasjonsbase.speaker.Speaker;

/** Where a speaker appeared. */
@Path("/api/v1/speakers/{id}/appearances")
@Produces(MediaType.APPLICATION_JSON)
public class AppearancesResource {
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
        return Appearances.of(Speaker.require(id));
    }
}
