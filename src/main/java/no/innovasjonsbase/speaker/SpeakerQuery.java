package no.innovasjonsbase.speaker;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of speakers. */
public class SpeakerQuery implements ListQuery {
    @QueryParam("organization")
    @Parameter(
            description = "Only people who hold or held a position in these organizations.",
            example = "skatteetaten")
    public String organization;

    @Override
    public Sorts sorts() {
        return Sorts.by("name");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.anyReference("organization", organization, "affiliations", "organization");
    }
}
