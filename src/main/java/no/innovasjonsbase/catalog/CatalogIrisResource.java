package no.innovasjonsbase.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.identity.Redirect;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/**
 * REST endpoint of the permanent IRIs of the catalogue and what is in it: they redirect to the documents, whose
 * addresses they outlive.
 */
@Path("/id")
public class CatalogIrisResource {
    @Inject
    PublicAddress address;

    @GET
    @Path(CatalogResource.NAME)
    @PermitAll
    @Transactional
    @Operation(hidden = true)
    public Response catalog(UriInfo request) {
        return document(CatalogResource.NAME, request);
    }

    @GET
    @Path(ConceptsResource.NAME)
    @PermitAll
    @Transactional
    @Operation(hidden = true)
    public Response concepts(UriInfo request) {
        return document(ConceptsResource.NAME, request);
    }

    private Response document(String name, UriInfo request) {
        return Redirect.to(address.of(request) + "/" + name, request).build();
    }
}
