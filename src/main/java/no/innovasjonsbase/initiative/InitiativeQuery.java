package no.innovasjonsbase.initiative;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of initiatives. */
public class InitiativeQuery implements ListQuery {
    @QueryParam("kind")
    @Parameter(description = "Only initiatives of these kinds.", example = "white-paper")
    public String kind;

    @QueryParam("status")
    @Parameter(description = "Only initiatives that have come this far.", example = "completed")
    public String status;

    @QueryParam("owner")
    @Parameter(
            description = "Only initiatives of these organizations.",
            example = "kommunal-og-moderniseringsdepartementet")
    public String owner;

    @QueryParam("partOf")
    @Parameter(
            description = "Only initiatives that are part of these initiatives.",
            example = "innovasjonsloft-i-offentlig-sektor")
    public String partOf;

    @QueryParam("output")
    @Parameter(description = "Only initiatives of which these sources came.", example = "meld-st-30-2019-2020")
    public String output;

    @QueryParam("principle")
    @Parameter(description = "Only initiatives that hold these principles.", example = "meld-st-30-1")
    public String principle;

    @QueryParam("topic")
    @Parameter(description = "Only initiatives on these topics.", example = "innovation")
    public String topic;

    @QueryParam("current")
    @Parameter(
            description =
                    "Only initiatives that go on today or on the day of `asOf`, that don't, or of which it is unknown.",
            example = "yes")
    public String current;

    @QueryParam("from")
    @Parameter(description = "Only initiatives that ran in this year, month or day, or later.", example = "2018")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Only initiatives that ran in this year, month or day, or earlier.", example = "2020")
    public String to;

    @Override
    public Sorts sorts() {
        return Sorts.by("name").andDate("from", "period");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("kind", kind, "kind", Initiative.Kind.class);
        where.constant("status", status, "status", Initiative.Status.class);
        where.anyReference("owner", owner, "owners", "");
        where.reference("partOf", partOf, "partOf");
        where.anyReference("output", output, "outputs", "");
        where.anyReference("principle", principle, "principles", "");
        where.anyReference("topic", topic, "topics", "");
        where.current("current", current, "period", "confirmation");
        where.period(from, to, "period");
    }
}
