package no.innovasjonsbase.topic;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of topics. */
public class TopicQuery implements ListQuery {
    @QueryParam("status")
    @Parameter(description = "Only topics of these states.", example = "current")
    public String status;

    @QueryParam("broader")
    @Parameter(description = "Only topics that are part of these topics.", example = "innovation")
    public String broader;

    @QueryParam("related")
    @Parameter(description = "Only topics beside these topics.", example = "trust")
    public String related;

    @Override
    public Sorts sorts() {
        return Sorts.by("label");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("status", status, "status", Topic.Status.class);
        where.anyReference("broader", broader, "broader", "");
        where.anyReference("related", related, "related", "");
    }
}
