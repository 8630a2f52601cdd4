package no.innovasjonsbase.home;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;

/** REST endpoint of the API root, {@code /api/v1}: lists the collections. */
@Path("/api/v1")
@Tag(name = "Home")
public class ApiResource {
    @Inject
    HomeResource home;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getApi",
            summary = "Read what this API holds",
            description = "The collections, what their entries are and how many each holds, and where to go on.")
    public Home get(@BeanParam ResponseLanguageRequest reader) {
        return home.json(reader);
    }
}
