package no.innovasjonsbase.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.home.PageMessages;
import no.innovasjonsbase.picture.Graph;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.routes.Routes;

/** The picture on the page of an entry as a file of its own, to be embedded elsewhere. */
@Path(Entry.PAGES + "{" + Routes.COLLECTION + "}/{id}/picture.svg")
public class EntryPictureResource {
    @Inject
    EntryTypes types;

    @Inject
    Documents documents;

    @Inject
    Neighbourhoods neighbourhoods;

    @Inject
    EntryPictures pictures;

    @Inject
    Headings headings;

    @Inject
    PublicAddress address;

    @Inject
    ObjectMapper json;

    /** The picture's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance picture(
                Graph graph, String name, PageMessages messages, String language, String root);
    }

    @GET
    @PermitAll
    @Transactional
    @Produces("image/svg+xml;charset=UTF-8")
    @Operation(hidden = true)
    public String picture(
            @PathParam(Routes.COLLECTION) String collection,
            @PathParam("id") String id,
            @BeanParam ResponseLanguageRequest reader,
            UriInfo uri) {
        var type = types.require(collection);
        var entry = documents.require(type, id).read(json, JsonNode.class);
        var language = reader.language();
        return Templates.picture(
                        pictures.of(neighbourhoods.of(type, entry), language),
                        headings.of(entry, language).text(),
                        PageMessages.in(language),
                        language.toLanguageTag(),
                        address.of(uri))
                .render();
    }
}
