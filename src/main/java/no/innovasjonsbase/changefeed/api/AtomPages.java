package no.innovasjonsbase.changefeed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import no.innovasjonsbase.changefeed.ChangeReader;
import no.innovasjonsbase.changefeed.ChangesQuery;
import no.innovasjonsbase.platform.http.response.Rendered;

/** Finds the pages of the Atom feed and their addresses. */
@ApplicationScoped
class AtomPages {
    private static final String BEFORE = "before";

    @Inject
    ChangeReader reader;

    @Inject
    AtomFeed feed;

    /**
     * A page of the feed.
     *
     * @param query asks for what comes before a number
     * @param base the absolute address of this server
     * @param asked the address that was asked for
     */
    Rendered page(ChangesQuery query, String base, UriInfo asked) {
        var page = reader.before(query.after(), query.filter(), query.limit());
        var next = page.next() == 0 ? null : new Rendered.Next(BEFORE, String.valueOf(page.next()));
        var body = feed.write(
                page,
                base,
                with(null, asked, false),
                with(null, asked, true),
                next == null ? null : with(next, asked, true));
        return new Rendered(body, next, null);
    }

    /** The path and query that were asked for, at the beginning or at another place. */
    private static String with(Rendered.Next place, UriInfo asked, boolean isElsewhere) {
        var address = asked.getRequestUriBuilder();
        if (isElsewhere) {
            address.replaceQueryParam(BEFORE, place == null ? new Object[0] : new Object[] {place.value()});
        }
        var uri = address.build();
        return uri.getRawPath()
                + (uri.getRawQuery() == null || uri.getRawQuery().isEmpty() ? "" : "?" + uri.getRawQuery());
    }
}
