package no.innovasjonsbase.evidence;

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
import no.innovasjonsbase.principle.Principle;

/** What crosses quotes and initiatives: what a principle rests on and where it lives on. */
@Path("/api/v1/principles/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Principles")
    @Operation(
            operationId = "getEvidence",
            summary = "Read what a principle rests on",
            description = "Where a principle was given and by whom, what it cites, and the quotes and initiatives that "
                    + "share its origin or its topics or hold it: at most 100 of each, and each says what it shares.")
    public Evidence get(@PathParam("id") String id, @BeanParam LanguageRequest view) {
        return Evidence.of(Principle.require(id));
    }
}
