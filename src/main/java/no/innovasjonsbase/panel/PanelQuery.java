package no.innovasjonsbase.panel;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of panels. */
public class PanelQuery implements ListQuery {
    @QueryParam("conference")
    @Parameter(description = "Only panels of these conferences.", example = "topplederkonferansen-2018")
    public String conference;

    @QueryParam("speaker")
    @Parameter(description = "Only panels in which these people appear.", example = "hilde-singsaas")
    public String speaker;

    @QueryParam("organization")
    @Parameter(description = "Only panels in which someone appears for these organizations.", example = "dfo")
    public String organization;

    @QueryParam("topic")
    @Parameter(description = "Only panels on these topics.", example = "innovation")
    public String topic;

    @Override
    public Sorts sorts() {
        return Sorts.by("title").andNumber("number");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.reference("conference", conference, "conference");
        where.anyReference("speaker", speaker, "appearances", "speaker");
        where.anyReference("organization", organization, "appearances", "organization");
        where.anyReference("topic", topic, "topics", "");
    }
}
