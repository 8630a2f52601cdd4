package no.innovasjonsbase.home;

import java.util.Locale;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.request.FormatParameter;
import no.innovasjonsbase.platform.problem.ProblemView;

/** Renders problems outside the API as HTML for clients that prefer HTML to all else. */
@Provider
public class ProblemPageFilter implements ContainerResponseFilter {
    private static final MediaType HTML = new MediaType("text", "html", "UTF-8");

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(ProblemView problem, PageMessages messages, String language);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        if (!(response.getEntity() instanceof ProblemView problem) || (path + "/").startsWith(Entry.ROOT)) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (FormatParameter.prefersHtml(request)) {
            var language = response.getHeaderString(HttpHeaders.CONTENT_LANGUAGE);
            var messages = PageMessages.in(Locale.forLanguageTag(language));
            response.setEntity(Templates.problem(problem, messages, language).render(), null, HTML);
        }
    }
}
