package no.innovasjonsbase.history;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.http.request.LanguageRequest;

/** How the caller wants a version shown, or what it is to be compared with. Nothing is embedded: it would be today's. */
public class VersionRequest extends LanguageRequest {
    @QueryParam("fields")
    @Parameter(
            description = "Sends only these properties of the entry, separated by commas. `id`, `href` and `type` "
                    + "always come along.",
            schema = @Schema(pattern = "^[A-Za-z]+(,[A-Za-z]+)*$", maxLength = 500),
            example = "citations,meta")
    public String fields;

    @QueryParam("diff")
    @Parameter(
            description = "Another version of the same entry, older or newer. The answer is then what makes **this** "
                    + "version **of that one**: apply it to version `diff`, and you have the version in the address. It goes "
                    + "with neither `lang` nor `fields`.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    public String diff;
}
