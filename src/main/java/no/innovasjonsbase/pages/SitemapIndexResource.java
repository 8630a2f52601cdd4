package no.innovasjonsbase.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.response.LastChange;
import no.innovasjonsbase.platform.http.response.Rendered;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/** The sitemap index: where the sitemaps of the collections are (sitemaps.org, protocol 0.9). */
@Path("/sitemap.xml")
public class SitemapIndexResource {
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
    @Produces(SitemapResource.XML)
    @Operation(hidden = true)
    public Rendered index(UriInfo uri) {
        var root = address.of(uri);
        var modified = lastChange.time().orElse(null);
        var xml = Xml.of("sitemapindex", SitemapResource.NAMESPACE, writer -> {
            for (var type : types.byCollection().entrySet()) {
                var extent = sitemaps.extentOf(type.getValue());
                for (int part = 1; part <= extent.parts(); part++) {
                    writer.writeStartElement("sitemap");
                    Xml.text(writer, "loc", root + SitemapResource.FOLDER + type.getKey() + "/" + part);
                    Xml.text(writer, "lastmod", extent.changed().toString());
                    writer.writeEndElement();
                }
            }
        });
        return new Rendered(xml, null, modified);
    }
}
