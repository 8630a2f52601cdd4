package no.innovasjonsbase.home;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.evidence.EvidenceMap;
import no.innovasjonsbase.evidence.EvidenceMapRowView;
import no.innovasjonsbase.evidence.StanceCounts;
import no.innovasjonsbase.picture.Matrix;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.view.Page;

/** The evidence map as a page for people: a picture and a table of principles and methods. */
@Path("/evidence-map")
public class EvidenceMapPageResource {
    @Inject
    EvidenceMap map;

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance evidenceMap(
                Matrix picture,
                int leftOut,
                List<String> methods,
                List<Row> rows,
                String next,
                PageMessages messages,
                String language);
    }

    /**
     * A row of the table.
     *
     * @param statementLanguage the language of the statement, which may not be the reader's
     */
    public record Row(
            String href, String statement, String statementLanguage, StanceCounts all, List<StanceCounts> byMethod) {
        static Row of(EvidenceMapRowView row, String language) {
            var statement = row.statement().best(List.of(language)).orElseThrow();
            return new Row(
                    row.principle().href(),
                    statement.getValue(),
                    statement.getKey(),
                    row.findings(),
                    row.methods().inOrder());
        }
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@BeanParam ResponseLanguageRequest reader, @BeanParam CursorPageRequest request) {
        var language = reader.language();
        var tag = language.toLanguageTag();
        var page = map.page(request, request.limit == null ? Page.MAX_ITEMS : request.size());
        var rows = page.items().stream().map(row -> Row.of(row, tag)).toList();
        var messages = PageMessages.in(language);
        var picture = new EvidencePicture(messages, tag);
        return Templates.evidenceMap(
                        picture.of(page.items()),
                        EvidencePicture.leftOut(page.items()),
                        picture.methods(),
                        rows,
                        page.next(),
                        messages,
                        tag)
                .render();
    }
}
