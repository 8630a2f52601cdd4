package no.innovasjonsbase.speaker;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of speakers. */
public class SpeakerQuery implements ListQuery {
    private static final String SPOKE_ON =
            """
            (e.id in (select a.speaker.id from Talk t join t.appearances a join t.topics x where x.id %1$s)
            or e.id in (select a.speaker.id from Panel p join p.appearances a join p.topics x where x.id %1$s)
            or e.id in (select q.speaker.id from Quote q join q.topics x where x.id %1$s))""";

    @QueryParam("organization")
    @Parameter(
            description = "Only people who hold or held a position in these organizations.",
            example = "skatteetaten")
    public String organization;

    @QueryParam("topic")
    @Parameter(
            description = "Only people who were in a talk or a panel on these topics, or are quoted on them.",
            example = "innovation")
    public String topic;

    @Override
    public Sorts sorts() {
        return Sorts.by("name");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.anyReference("organization", organization, "affiliations", "organization");
        where.idsIn("topic", topic, SPOKE_ON);
    }
}
