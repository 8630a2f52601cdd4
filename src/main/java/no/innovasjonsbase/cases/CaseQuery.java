package no.innovasjonsbase.cases;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of cases. */
public class CaseQuery implements ListQuery {
    @QueryParam("kind")
    @Parameter(description = "Only cases of these kinds.", example = "pilot")
    public String kind;

    @QueryParam("outcome")
    @Parameter(description = "Only cases that this came of.", example = "did-not-work")
    public String outcome;

    @QueryParam("status")
    @Parameter(description = "Only cases that have come this far.", example = "completed")
    public String status;

    @QueryParam("organization")
    @Parameter(description = "Only cases that these organizations took part in.", example = "skatteetaten")
    public String organization;

    @QueryParam("principle")
    @Parameter(description = "Only cases that followed these principles.", example = "torfing-3")
    public String principle;

    @QueryParam("topic")
    @Parameter(description = "Only cases on these topics.", example = "innovation")
    public String topic;

    @QueryParam("initiative")
    @Parameter(
            description = "Only cases that belong to these initiatives.",
            example = "innovasjonsloft-i-offentlig-sektor")
    public String initiative;

    @QueryParam("country")
    @Parameter(description = "Only cases in these countries (ISO 3166-1 alpha-2).", example = "NO")
    public String country;

    @QueryParam("from")
    @Parameter(description = "Only cases that ran in this year, month or day, or later.", example = "2015")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Only cases that ran in this year, month or day, or earlier.", example = "2020")
    public String to;

    @Override
    public Sorts sorts() {
        return Sorts.by("name").andDate("from", "period");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("kind", kind, "kind", Case.Kind.class);
        where.constant("outcome", outcome, "outcome", Case.Outcome.class);
        where.constant("status", status, "status", Case.Status.class);
        where.anyReference("organization", organization, "organizations", "organization");
        where.anyReference("principle", principle, "principles", "");
        where.anyReference("topic", topic, "topics", "");
        where.reference("initiative", initiative, "initiative");
        where.country("country", country, "country");
        where.period(from, to, "period");
    }
}
