package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Orgnr;

/** Who made a change, or did something else that is audited, as admins see it. */
@Schema(
        name = "AuditRecord",
        description = "Who made a change of an entry, or did something to an API key, a subscription or a backup.",
        requiredProperties = {"time", "operation", "type", "id"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditRecordView(
        @Schema(
                        description =
                                "The number of the change in the journal: 1, 2, 3 … without gaps. Only of changes of entries.",
                        examples = "152")
                Long number,
        @Schema(description = "When it was done: UTC, to the millisecond.") Instant time,
        @Schema(
                        description = "What was done.",
                        enumeration = {"created", "updated", "deleted", "erased", "merged", "revoked"})
                String operation,
        @Schema(description = "The type of the entry, or `api-key`, `subscription` or `backup`.", examples = "topic")
                String type,
        @Schema(description = "The id of the entry or other thing.", examples = "trust") String id,
        @Schema(description = "The version that the change made. Only of changes of entries.", examples = "2")
                Integer version,
        @Schema(description = "The organization that made it.", pattern = Orgnr.PATTERN, examples = "991825827")
                String organization,
        @Schema(description = "The id of the API key, or the client id of the token, that made it.") String client,
        @Schema(description = "Why the entry was erased. Only of erasures.", examples = "case 2026/1234") String reason,
        @Schema(description = "The id of the entry that this one was merged into. Only of merges.", examples = "trust")
                String mergedInto) {

    static AuditRecordView of(AuditEvent event) {
        return new AuditRecordView(
                null,
                event.occurredAt,
                event.operation,
                event.subjectType,
                event.subjectId,
                null,
                event.actorOrganization,
                event.actorClient,
                null,
                null);
    }

    static AuditRecordView of(Change change) {
        return new AuditRecordView(
                change.number,
                change.changedAt,
                change.operation.name().toLowerCase(Locale.ROOT),
                change.entryType,
                change.entryId,
                change.entryVersion,
                change.actorOrganization,
                change.actorClient,
                change.reason,
                change.mergedInto);
    }
}
