package no.innovasjonsbase.source;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of sources. */
public class SourceQuery implements ListQuery {
    @QueryParam("kind")
    @Parameter(description = "Only sources of these kinds.", example = "white-paper")
    public String kind;

    @QueryParam("language")
    @Parameter(description = "Only sources in these languages (BCP 47).", example = "nb")
    public String language;

    @QueryParam("from")
    @Parameter(description = "Only sources published in this year, month or day, or later.", example = "2018")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Only sources published in this year, month or day, or earlier.", example = "2020-06")
    public String to;

    @Override
    public Sorts sorts() {
        return Sorts.by("title").andDate("published", "published");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.constant("kind", kind, "kind", Source.Kind.class);
        where.language("language", language, "language");
        where.period(from, to, "published");
    }
}
