package no.innovasjonsbase.organization;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of organizations. */
public class OrganizationQuery implements ListQuery {
    @QueryParam("kind")
    @Parameter(description = "Only organizations of these kinds.", example = "ministry")
    public String kind;

    @QueryParam("orgnr")
    @Parameter(description = "Only organizations with these organization numbers.", example = "972417858")
    public String orgnr;

    @QueryParam("country")
    @Parameter(description = "Only organizations of these countries (ISO 3166-1 alpha-2).", example = "NO")
    public String country;

    @QueryParam("current")
    @Parameter(
            description =
                    "Only organizations that are there today or on the day of `asOf`, that are not, or of which it is unknown.",
            example = "yes")
    public String current;

    @QueryParam("parent")
    @Parameter(description = "Only organizations that are part of these organizations.", example = "stortinget")
    public String parent;

    @QueryParam("successor")
    @Parameter(description = "Only organizations that were followed by these organizations.", example = "digdir")
    public String successor;

    @Override
    public Sorts sorts() {
        return Sorts.by("name");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("kind", kind, "kind", Organization.Kind.class);
        where.orgnr("orgnr", orgnr, "orgnr");
        where.country("country", country, "country");
        where.current("current", current, "period", "confirmation");
        where.reference("parent", parent, "parent");
        where.anyReference("successor", successor, "successors", "organization");
    }
}
