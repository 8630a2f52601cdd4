package no.innovasjonsbase.casestudy;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of case studies. */
public class CaseQuery implements ListQuery {
    @QueryParam("stage")
    @Parameter(description = "Only case studies that came so far.", example = "pilot")
    public String stage;

    @QueryParam("topic")
    @Parameter(description = "Only case studies on these topics.", example = "innovation")
    public String topic;

    @Override
    public Sorts sorts() {
        return Sorts.by("title").andNumber("households");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("stage", stage, "stage", Case.Stage.class);
        where.reference("topic", topic, "topic");
    }
}
