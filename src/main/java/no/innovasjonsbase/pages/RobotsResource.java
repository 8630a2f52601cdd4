package no.innovasjonsbase.pages;

import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.platform.http.response.Rendered;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/** {@code robots.txt} (RFC 9309): what crawlers are asked to leave alone, and where the sitemap is. */
@Path("/robots.txt")
public class RobotsResource {
    private static final String RULES =
            """
            User-agent: *
            Disallow: /api/v1/changes
            Disallow: /api/v1/export
            Disallow: /api/v1/search
            Disallow: /api/v1/suggest
            Disallow: /pages?q=
            Disallow: /q/
            """;

    @Inject
    PublicAddress address;

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public Rendered rules(UriInfo uri) {
        var text = RULES + "\nSitemap: " + address.of(uri) + "/sitemap.xml\n";
        return new Rendered(text.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
