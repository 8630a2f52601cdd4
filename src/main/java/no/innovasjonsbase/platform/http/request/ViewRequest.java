package no.innovasjonsbase.platform.http.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * How the caller wants entries shown. {@link ParameterCheck} checks these before the resource is reached and
 * the renderer applies them after it, so a resource only declares that it takes them.
 */
public class ViewRequest extends LanguageRequest {
    @QueryParam("fields")
    @Parameter(
            description = "Sends only these properties of each entry, separated by commas. `id`, `href` and `type` "
                    + "always come along.",
            schema = @Schema(maxLength = 500),
            example = "id,citations,meta")
    public String fields;

    @QueryParam("expand")
    @Parameter(
            description = "Embeds the whole entry in place of these references, separated by commas; a dot leads into "
                    + "a part, as in `appearances.speaker`.",
            schema = @Schema(maxLength = 500))
    public String expand;
}
