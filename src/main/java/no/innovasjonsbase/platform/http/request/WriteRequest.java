package no.innovasjonsbase.platform.http.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

import static java.util.List.of;

/** What every write may be asked. */
public class WriteRequest {
    private static final String DRY_RUN = "dryRun";

    @QueryParam(DRY_RUN)
    @Parameter(
            description = "With `true` everything is checked and answered as it would be, and nothing is changed.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public String dryRun;

    /**
     * Whether nothing is to be changed.
     *
     * @throws Problem invalid-parameters (400) where the value is neither true nor false
     */
    public boolean isDryRun() {
        if (dryRun != null && !dryRun.matches("true|false")) {
            throw Problem.of(ProblemType.INVALID_PARAMETERS)
                    .with(of(new Fault(Fault.Place.QUERY, DRY_RUN, Message.of("not-a-boolean", "value", dryRun))));
        }
        return Boolean.parseBoolean(dryRun);
    }
}
