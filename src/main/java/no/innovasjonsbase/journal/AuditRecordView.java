package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who made a change, as admins see it. */
@Schema(
        name = "AuditRecord",
        description = "Who made a change.",
        requiredProperties = {"number", "time", "operation", "type", "id", "version"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditRecordView(
        @Schema(description = "The number of the change in the journal: 1, 2, 3 … without gaps.", examples = "152")
                long number,
        @Schema(description = "When its transaction began: UTC, to the millisecond.") Instant time,
        @Schema(
                        description = "What was done.",
                        enumeration = {"created", "updated", "deleted"})
                String operation,
        @Schema(description = "The type of the entry.", examples = "topic") String type,
        @Schema(description = "The id of the entry.", examples = "trust") String id,
        @Schema(description = "The version that the change made.", examples = "2") int version,
        @Schema(description = "The organization that made it.", pattern = "^[0-9]{9}$", examples = "991825827")
                String organization,
        @Schema(description = "The id of the API key, or the client id of the token, that made it.") String client) {

    static AuditRecordView of(Change change) {
        return new AuditRecordView(
                change.number,
                change.changedAt,
                change.operation.name().toLowerCase(Locale.ROOT),
                change.entryType,
                change.entryId,
                change.entryVersion,
                change.actorOrganization,
                change.actorClient);
    }
}
