package no.innovasjonsbase.platform.http.request;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.ReaderLanguage;

/** The languages of a response for people: the {@code lang} parameter, else {@code Accept-Language}. */
public class ResponseLanguageRequest {
    @QueryParam("lang")
    @Parameter(
            description =
                    "The languages of texts, the best first, in place of `Accept-Language` (BCP 47, separated by commas). "
                            + "Words of ours are in the first of them that is nb, nn or en, else in en.",
            schema = @Schema(pattern = LanguageRequest.LIST, maxLength = 200),
            example = "nn")
    public String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    public String acceptLanguage;

    /** The languages that texts are wanted in, the best first. */
    public List<String> languages() {
        return lang == null ? List.of(language().toLanguageTag()) : ParameterParser.elements(lang);
    }

    /** That language: nb, nn or en. */
    public Locale language() {
        return ReaderLanguage.of(lang == null ? acceptLanguage : lang);
    }
}
