package no.innovasjonsbase.finding;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of findings. */
public class FindingQuery implements ListQuery {
    @QueryParam("principle")
    @Parameter(description = "Only findings for or against these principles.", example = "torfing-3")
    public String principle;

    @QueryParam("stance")
    @Parameter(description = "Only findings that say this of their principles.", example = "contradicts")
    public String stance;

    @QueryParam("method")
    @Parameter(description = "Only what was found out in these ways.", example = "evaluation")
    public String method;

    @QueryParam("level")
    @Parameter(description = "Only findings at this level of Nesta's Standards of Evidence.", example = "3")
    public String level;

    @QueryParam("topic")
    @Parameter(description = "Only findings on these topics.", example = "innovation")
    public String topic;

    @QueryParam("case")
    @Parameter(description = "Only what was found in these cases.", example = "et-eksempel")
    public String inCase;

    @QueryParam("country")
    @Parameter(description = "Only what was found out in these countries (ISO 3166-1 alpha-2).", example = "NO")
    public String country;

    @QueryParam("from")
    @Parameter(description = "Only what was found out in this year, month or day, or later.", example = "2015")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Only what was found out in this year, month or day, or earlier.", example = "2020")
    public String to;

    @Override
    public Sorts sorts() {
        return Sorts.by("statement").andDate("year", "year");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.anyReference("principle", principle, "principles", "");
        where.constant("stance", stance, "stance", Finding.Stance.class);
        where.constant("method", method, "method", Finding.Method.class);
        where.number("level", level, "level", 1, 5);
        where.anyReference("topic", topic, "topics", "");
        where.anyReference("case", inCase, "cases", "");
        where.country("country", country, "country");
        where.period(from, to, "year");
    }
}
