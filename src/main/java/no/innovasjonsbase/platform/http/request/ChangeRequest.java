package no.innovasjonsbase.platform.http.request;

import java.util.List;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters of a write to one entry, besides those of every write: its preconditions. */
public class ChangeRequest extends WriteRequest {
    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(
            description = "The `ETag` of the state that is to be changed, as it was sent, with its quotes (RFC 9110, "
                    + "13.1.1). It counts for the entry whatever language, fields or compression it was fetched with. "
                    + "`*` overwrites whatever is there.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public List<String> ifMatch;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(
            description = "`*` asks that there be no such entry (RFC 9110, 13.1.2): a `PUT` then creates only, and "
                    + "whatever else would change an entry is refused.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public List<String> ifNoneMatch;

    /** The preconditions of the request. */
    public Preconditions preconditions() {
        return Preconditions.of(ifMatch, ifNoneMatch);
    }
}
