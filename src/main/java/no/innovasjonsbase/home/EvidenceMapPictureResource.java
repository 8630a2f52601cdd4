package no.innovasjonsbase.home;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.evidence.EvidenceMap;
import no.innovasjonsbase.picture.Matrix;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/** The picture of the evidence map as a file of its own, to be embedded elsewhere. */
@Path("/evidence-map/picture.svg")
public class EvidenceMapPictureResource {
    @Inject
    EvidenceMap map;

    @Inject
    PublicAddress address;

    /** The picture's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance evidencePicture(
                Matrix matrix, PageMessages messages, String language, String root);
    }

    @GET
    @PermitAll
    @Transactional
    @Produces("image/svg+xml;charset=UTF-8")
    @Operation(hidden = true)
    public String picture(
            @BeanParam ResponseLanguageRequest reader, @BeanParam CursorPageRequest request, UriInfo uri) {
        var messages = PageMessages.in(reader.language());
        var language = reader.language().toLanguageTag();
        var rows = map.page(request, request.limit == null ? EvidencePicture.MAX_ROWS : request.size())
                .items();
        var picture = new EvidencePicture(messages, language).of(rows);
        return Templates.evidencePicture(picture, messages, language, address.of(uri))
                .render();
    }
}
