package no.innovasjonsbase.platform.http;

import java.util.List;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a write that creates or replaces an entry may be asked. */
public class ReplaceRequest extends ChangeRequest {
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(
            description = "`*` creates only: where the id is taken, nothing is changed (RFC 9110, 13.1.2).",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public List<String> ifNoneMatch;

    @Override
    public Preconditions preconditions() {
        return Preconditions.of(ifMatch, ifNoneMatch);
    }
}
