package no.innovasjonsbase.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.platform.view.Page;

/** REST endpoint of the evidence map: findings per principle, by method and stance. */
@Path("/api/v1/evidence-map")
public class EvidenceMapResource {
    @Inject
    EvidenceMap map;

    @GET
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Tag(name = "Principles")
    @Operation(
            operationId = "getEvidenceMap",
            summary = "Read where something is known of principles",
            description = "Every principle, and how many findings there are on it by method and stance, a page of "
                    + "principles at a time. Those of one origin stand together, in the order of their numbers. A "
                    + "principle without findings is there, too. `/evidence-map` is the same as a page for people.")
    public Page<EvidenceMapRowView> get(@BeanParam LanguageRequest view, @BeanParam EvidenceMapRequest request) {
        return map.page(request, request.size());
    }
}
