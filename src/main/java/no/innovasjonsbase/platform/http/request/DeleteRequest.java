package no.innovasjonsbase.platform.http.request;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Problem;

/** How the caller wants an entry deleted: so that it can still be read what it was, or for good. */
public class DeleteRequest extends ErasureRequest {
    private static final String ERASE = "erase";

    @QueryParam(ERASE)
    @Parameter(
            description =
                    "With `true` all that the entry ever held goes with it, from every version and every change; also of "
                            + "an entry that was deleted before. For admins, who say the `reason`.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public String erase;

    /**
     * Why an entry is to be erased; empty where it is only to be deleted.
     *
     * @param id that of the entry, the words of which the reason may not have
     * @throws Problem invalid-parameters (400)
     */
    public Optional<String> reasonToErase(String id) {
        var faults = new Faults();
        var isErasure = new ParameterParser(faults).flag(ERASE, erase);
        Optional<String> why = Optional.empty();
        if (isErasure.orElse(false)) {
            why = reason(id, faults);
        } else if (faults.isEmpty()) {
            refuseReason(faults);
        }
        faults.throwIfAny();
        return why;
    }
}
