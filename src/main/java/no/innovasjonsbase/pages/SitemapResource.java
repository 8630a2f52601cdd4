package no.innovasjonsbase.pages;

import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.response.LastChange;
import no.innovasjonsbase.platform.http.response.Rendered;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.routes.Routes;

/** A sitemap: the pages of the entries of a collection, a part of them at a time (sitemaps.org, protocol 0.9). */
@Path(SitemapResource.FOLDER + "{" + Routes.COLLECTION + "}/{part}")
public class SitemapResource {
    static final String FOLDER = "/sitemaps/";
    static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final String XML = "application/xml;charset=UTF-8";

    /** What stays within the numbers that a database counts with. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    @Inject
    EntryTypes types;

    @Inject
    Sitemaps sitemaps;

    @Inject
    PublicAddress address;

    @Inject
    LastChange lastChange;

    @GET
    @PermitAll
    @Transactional
    @Produces(XML)
    @Operation(hidden = true)
    public Rendered part(@PathParam(Routes.COLLECTION) String collection, @PathParam("part") String part, UriInfo uri) {
        var type = types.require(collection);
        if (!NUMBER.matcher(part).matches()) {
            throw noSuchAddress();
        }
        var root = address.of(uri);
        var modified = lastChange.time().orElse(null);
        var items = sitemaps.part(type, Integer.parseInt(part));
        if (items.isEmpty()) {
            throw noSuchAddress();
        }
        var xml = Xml.of("urlset", NAMESPACE, writer -> {
            for (var item : items) {
                writer.writeStartElement("url");
                Xml.text(writer, "loc", root + Entry.pageOf(type, item.id()));
                Xml.text(writer, "lastmod", item.changed().toString());
                writer.writeEndElement();
            }
        });
        return new Rendered(xml, null, modified);
    }

    private static Problem noSuchAddress() {
        return Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-address"));
    }
}
