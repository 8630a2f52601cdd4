package no.innovasjonsbase.pages;

import jakarta.ws.rs.QueryParam;

/** What a reader looks for in a collection, and what its entries are to be about. */
public class CollectionPageRequest extends PagesRequest {
    @QueryParam("topic")
    public String topic;

    @QueryParam("organization")
    public String organization;

    @QueryParam("year")
    public String year;
}
