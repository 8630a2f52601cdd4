package no.innovasjonsbase.changefeed.api;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.changefeed.ChangesQuery;

/** How many changes the caller wants at once, and how long it would wait for the first. */
public class BatchRequest extends FollowRequest {
    @QueryParam("limit")
    @Parameter(
            description = "How many changes the answer holds at most. Very long ones may make it fewer.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "" + ChangesQuery.MAX_LIMIT,
                            defaultValue = "" + ChangesQueryParser.DEFAULT_LIMIT),
            example = "100")
    public String limit;

    @QueryParam("wait")
    @Parameter(
            description = "Where there is nothing yet: how many seconds to wait for something before answering that "
                    + "there is nothing.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "0",
                            maximum = "" + ChangesQueryParser.MAX_WAIT_SECONDS,
                            defaultValue = "0"),
            example = "0")
    public String wait;
}
