package no.innovasjonsbase.platform.http.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The languages that the caller wants texts in. {@link ParameterCheck} reads it, the renderer applies it. */
public class LanguageRequest {
    static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}";

    /** The pattern of several, separated by commas. */
    public static final String LIST = "^" + TAG + "(," + TAG + "){0,9}$";

    @QueryParam("lang")
    @Parameter(
            description = "Cuts every language map down to one entry: the first of these languages (BCP 47, separated "
                    + "by commas) that it has, then nb, nn, en, any. Without it every language is sent.",
            schema = @Schema(pattern = LIST, maxLength = 200),
            example = "nn")
    public String lang;
}
