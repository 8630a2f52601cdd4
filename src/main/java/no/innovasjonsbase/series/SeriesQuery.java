package no.innovasjonsbase.series;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of series. */
public class SeriesQuery implements ListQuery {
    @QueryParam("frequency")
    @Parameter(description = "Only series that are held this often.", example = "annual")
    public String frequency;

    @QueryParam("organizer")
    @Parameter(description = "Only series that these organizations hold.", example = "difi")
    public String organizer;

    @Override
    public Sorts sorts() {
        return Sorts.by("name");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("frequency", frequency, "frequency", Series.Frequency.class);
        where.anyReference("organizer", organizer, "organizers", "");
    }
}
