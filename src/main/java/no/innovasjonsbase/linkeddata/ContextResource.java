package no.innovasjonsbase.linkeddata;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.platform.http.response.Rendered;

/** REST endpoint of the JSON-LD context, which JSON-LD responses refer to. */
@Path(Context.PATH)
public class ContextResource {
    @Inject
    Context context;

    @GET
    @PermitAll
    @Transactional
    @Produces({"application/ld+json", MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Rendered get(UriInfo uri) {
        return new Rendered(context.documentFor(uri), null, null);
    }
}
