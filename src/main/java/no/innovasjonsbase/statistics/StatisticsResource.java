package no.innovasjonsbase.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.response.NotCached;

/** REST endpoint of statistics: how many entries of each type there are, and how complete they are. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {
    @Inject
    LatestStatistics latest;

    @GET
    @PermitAll
    @Transactional
    @NotCached
    @Tag(name = "Claims")
    @Operation(
            operationId = "getStatistics",
            summary = "Count what the base holds",
            description =
                    "Entries by type and by month, claims with and without a source, texts by language, principles "
                            + "that no finding is about, and links that lead nowhere. Counted anew after a change; a large base is counted now and then, and "
                            + "`change` says how far.")
    public Statistics get() {
        return latest.get();
    }
}
