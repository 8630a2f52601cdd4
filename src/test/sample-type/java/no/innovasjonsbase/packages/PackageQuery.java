package no.innovasjonsbase.packages;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of packages. */
public class PackageQuery implements ListQuery {
    @QueryParam("stage")
    @Parameter(description = "Only packages that came so far.", example = "pilot")
    public String stage;

    @QueryParam("topic")
    @Parameter(description = "Only packages on these topics.", example = "innovation")
    public String topic;

    @Override
    public Sorts sorts() {
        return Sorts.by("title").andNumber("households");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("stage", stage, "stage", Package.Stage.class);
        where.reference("topic", topic, "topic");
    }
}
