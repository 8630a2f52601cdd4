package no.innovasjonsbase.platform.http.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.Problem;

/** Query parameters of every write. */
public class WriteRequest {
    private static final String DRY_RUN = "dryRun";

    @QueryParam(DRY_RUN)
    @Parameter(
            description = "With `true` everything is checked and answered as it would be, and nothing is changed.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            // Whoever tries the API out doesn't change the base by that.
            example = "true")
    public String dryRun;

    /**
     * Whether nothing is to be changed.
     *
     * @throws Problem invalid-parameters (400) where the value is neither true nor false
     */
    public boolean isDryRun() {
        return ParameterParser.require(parser -> parser.flag(DRY_RUN, dryRun)).orElse(false);
    }
}
