package no.innovasjonsbase.conference;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of conferences. */
public class ConferenceQuery implements ListQuery {
    @QueryParam("series")
    @Parameter(description = "Only conferences of these series.", example = "topplederkonferansen")
    public String series;

    @QueryParam("organizer")
    @Parameter(description = "Only conferences that these organizations hold.", example = "difi")
    public String organizer;

    @QueryParam("speaker")
    @Parameter(
            description = "Only conferences that these people appear in themselves, as their hosts.",
            example = "hilde-singsaas")
    public String speaker;

    @QueryParam("topic")
    @Parameter(description = "Only conferences on these topics.", example = "innovation")
    public String topic;

    @QueryParam("from")
    @Parameter(description = "Only conferences held in this year, month or day, or later.", example = "2018")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Only conferences held in this year, month or day, or earlier.", example = "2018-12-31")
    public String to;

    @Override
    public Sorts sorts() {
        return Sorts.by("name").andDate("startDate", "dates");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.reference("series", series, "series");
        where.anyReference("organizer", organizer, "organizers", "");
        where.anyReference("speaker", speaker, "appearances", "speaker");
        where.anyReference("topic", topic, "topics", "");
        where.period(from, to, "dates");
    }
}
