package no.innovasjonsbase.platform.http.request;

import java.util.Locale;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.ReaderLanguage;

/** The language of a response for people: the {@code lang} parameter, else {@code Accept-Language}. */
public class ResponseLanguageRequest {
    @QueryParam("lang")
    @Parameter(
            description =
                    "The language of the words, in place of `Accept-Language`: the first of these (BCP 47, separated by "
                            + "commas) that is nb, nn or en, else en.",
            schema = @Schema(pattern = LanguageRequest.LIST, maxLength = 200),
            example = "nn")
    public String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    public String acceptLanguage;

    /** That language: nb, nn or en. */
    public Locale language() {
        return ReaderLanguage.of(lang == null ? acceptLanguage : lang);
    }
}
