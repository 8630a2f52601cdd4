package no.innovasjonsbase.platform.entry.listing;

/** The filters and orders of one collection's list: a bean of query parameters that knows what they mean. */
public interface ListQuery {
    /** The properties that the list may be sorted by. */
    Sorts sorts();

    /** Narrows the list down to what the parameters ask for. */
    void restrict(FilterBuilder where);
}
