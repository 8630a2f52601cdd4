package no.innovasjonsbase.talk;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of talks. */
public class TalkQuery implements ListQuery {
    @QueryParam("conference")
    @Parameter(description = "Only talks of these conferences.", example = "topplederkonferansen-2018")
    public String conference;

    @QueryParam("speaker")
    @Parameter(description = "Only talks in which these people appear.", example = "jacob-torfing")
    public String speaker;

    @QueryParam("organization")
    @Parameter(
            description = "Only talks in which someone appears for these organizations.",
            example = "roskilde-universitet")
    public String organization;

    @QueryParam("topic")
    @Parameter(description = "Only talks on these topics.", example = "innovation")
    public String topic;

    @QueryParam("kind")
    @Parameter(description = "Only talks of these kinds.", example = "lecture")
    public String kind;

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
        where.constant("kind", kind, "kind", Talk.Kind.class);
    }
}
