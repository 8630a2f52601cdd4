package no.innovasjonsbase.platform.http.request;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Parameters of a write that creates an entry, besides those of every write: its idempotency key. */
public class CreateRequest extends WriteRequest {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String VISIBLE_ASCII = "[\\x21-\\x7e]{1,255}";

    @HeaderParam(IDEMPOTENCY_KEY)
    @Parameter(
            description = "A value that this request alone has, such as a UUID. Sent again with the same key, the same "
                    + "request gives the first answer again instead of a second entry, for 24 hours.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255))
    public String idempotencyKey;

    /** For all lines of the header: the framework leaves out the empty ones, and takes the first of several. */
    @Context
    public HttpHeaders headers;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(hidden = true)
    public String ifMatch;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(hidden = true)
    public String ifNoneMatch;

    /**
     * Ends the request where it has preconditions: there is no entry yet that could meet them.
     *
     * @throws Problem malformed-request (400)
     */
    public void requireNoPreconditions() {
        refuse(ifMatch, HttpHeaders.IF_MATCH);
        refuse(ifNoneMatch, HttpHeaders.IF_NONE_MATCH);
    }

    private static void refuse(String value, String header) {
        if (value != null) {
            throw malformed(Fault.inHeader(header, "no-meaning-here", "name", header));
        }
    }

    private static Problem malformed(Fault fault) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, fault.message()).with(List.of(fault));
    }

    /**
     * The value that this request alone has, if it has one.
     *
     * @throws Problem malformed-request (400) where it is none, or there are several
     */
    public Optional<String> key() {
        var keys =
                Optional.ofNullable(headers.getRequestHeader(IDEMPOTENCY_KEY)).orElse(List.of());
        if (keys.size() > 1) {
            throw malformed(Fault.inHeader(IDEMPOTENCY_KEY, "repeated-header"));
        }
        if (keys.stream().anyMatch(key -> !key.matches(VISIBLE_ASCII))) {
            throw malformed(Fault.inHeader(IDEMPOTENCY_KEY, "bad-idempotency-key"));
        }
        return keys.stream().findFirst();
    }
}
