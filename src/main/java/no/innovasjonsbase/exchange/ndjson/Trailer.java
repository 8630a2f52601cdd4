package no.innovasjonsbase.exchange.ndjson;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of an export: what came before it, and where a follower goes on. */
@Schema(
        name = "ExportTrailer",
        description = "The last line of an export, under `trailer`: what came before it, and where a follower goes on. "
                + "An export without it is not whole.",
        requiredProperties = {"number", "counts", "sha256"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trailer(
        @Schema(
                        description = "The number in the journal that the copy stands at: follow the changes after it.",
                        minimum = "0",
                        examples = "152")
                long number,
        @Schema(description = "Names the base that the number is of; absent while that is empty.", format = "uuid")
                String epoch,
        @Schema(description = "How many entries of each collection came before, in their order.")
                Map<String, Long> counts,
        @Schema(
                        description = "SHA-256 in hex over all bytes before this line, uncompressed.",
                        pattern = "^[0-9a-f]{64}$")
                String sha256) {}
