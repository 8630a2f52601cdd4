package no.innovasjonsbase.links;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.view.JsonName;

/** A link that can't be reached, as it is sent out. */
@Schema(
        name = "UnreachableLink",
        description = "An address of the web that can't be reached, and entries that hold it.",
        requiredProperties = {"address", "failure", "since", "lookedAt", "entries"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnreachableLink(
        @Schema(
                        description = "The address.",
                        format = "uri",
                        examples = "https://www.example.no/topplederkonferansen-2018")
                String address,
        @Schema(
                        description = "Why it could not be reached. `status`: it answered 404, 410 or 5xx.",
                        enumeration = {"unknown-host", "unreachable", "tls", "timeout", "status"})
                String failure,
        @Schema(description = "The status that was answered; absent without an answer.", examples = "404")
                Integer status,
        @Schema(description = "When it was found to be out of reach for the first time.") Instant since,
        @Schema(description = "When it was last checked.") Instant lookedAt,
        @Schema(description = "Entries that hold it, of many the first that were found.", maxItems = MAX_ENTRIES)
                List<TypedRef> entries) {
    /** How many of the entries are named. */
    static final int MAX_ENTRIES = 10;

    static UnreachableLink of(CheckedLink link, List<TypedRef> entries) {
        return new UnreachableLink(
                link.address, JsonName.of(link.failure), link.status, link.failingSince, link.lookedAt, entries);
    }
}
