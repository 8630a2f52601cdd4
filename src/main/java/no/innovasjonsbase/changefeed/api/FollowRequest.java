package no.innovasjonsbase.changefeed.api;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From where on the caller follows the base. */
public class FollowRequest extends FilterRequest {
    @QueryParam("after")
    @Parameter(
            description = "The number of the last change that you have: `next` of the answer before, or the number an "
                    + "export stands at. Without it, from the first change on.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,18}$", defaultValue = "0"),
            example = "0")
    public String after;

    @QueryParam("epoch")
    @Parameter(
            description = "The `epoch` of the answer that `after` comes from. Where the base has another by now, the "
                    + "number means nothing here, and the answer is 410.",
            schema = @Schema(maxLength = 36))
    public String epoch;
}
