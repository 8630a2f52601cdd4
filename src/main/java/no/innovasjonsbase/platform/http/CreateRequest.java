package no.innovasjonsbase.platform.http;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.HeaderParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** What a write that creates an entry may be asked. */
public class CreateRequest extends WriteRequest {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String VISIBLE_ASCII = "[\\x21-\\x7e]{1,255}";

    @HeaderParam(IDEMPOTENCY_KEY)
    @Parameter(
            description = "A value that this request alone has, such as a UUID. Sent again with the same key, the same "
                    + "request gives the first answer again instead of a second entry, for 24 hours.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255))
    public String idempotencyKey;

    /**
     * The value that this request alone has, if it has one.
     *
     * @throws Problem malformed-request (400) where it is none
     */
    public Optional<String> key() {
        if (idempotencyKey != null && !idempotencyKey.matches(VISIBLE_ASCII)) {
            var fault = Fault.inHeader(IDEMPOTENCY_KEY, "bad-idempotency-key");
            throw Problem.of(ProblemType.MALFORMED_REQUEST, fault.message()).with(List.of(fault));
        }
        return Optional.ofNullable(idempotencyKey);
    }
}
