package no.innovasjonsbase.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.home.PageMessages;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.http.response.Rendered;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.problem.ReaderLanguage;

/** OpenSearch 1.1 description, by which a browser searches the base from its address bar. */
@Path("/opensearch.xml")
public class OpenSearchResource {
    static final String TYPE = "application/opensearchdescription+xml";
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    @Inject
    PublicAddress address;

    @GET
    @PermitAll
    @Transactional
    @Produces(TYPE + ";charset=UTF-8")
    @Operation(hidden = true)
    public Rendered description(@BeanParam ResponseLanguageRequest reader, UriInfo uri) {
        var root = address.of(uri);
        // Not by Accept-Language: browsers fetch it once, for whoever uses them.
        var messages = PageMessages.in(ReaderLanguage.of(reader.lang));
        var xml = Xml.of("OpenSearchDescription", NAMESPACE, writer -> {
            Xml.text(writer, "ShortName", messages.of("title"));
            Xml.text(writer, "Description", messages.of("search"));
            Xml.text(writer, "InputEncoding", "UTF-8");
            Xml.text(writer, "OutputEncoding", "UTF-8");
            for (var language : LanguageMap.FIRST) {
                Xml.text(writer, "Language", language);
            }
            writer.writeEmptyElement("Url");
            writer.writeAttribute("type", "text/html");
            writer.writeAttribute("template", root + "/pages?q={searchTerms}");
            writer.writeEmptyElement("Url");
            writer.writeAttribute("type", "application/json");
            writer.writeAttribute("rel", "results");
            writer.writeAttribute("template", root + "/api/v1/search?q={searchTerms}");
            writer.writeEmptyElement("Url");
            writer.writeAttribute("type", TYPE);
            writer.writeAttribute("rel", "self");
            writer.writeAttribute("template", root + "/opensearch.xml");
        });
        return new Rendered(xml, null, null);
    }
}
