package no.innovasjonsbase.history;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.value.Orgnr;

/** A version of an entry as the list of versions shows it. Who made it only admins see: it is not in here. */
@Schema(
        name = "Version",
        description = "A version of an entry: when it came about, and by what.",
        requiredProperties = {"version", "number", "time", "operation", "maintainer"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        @Schema(description = "The version: 1, 2, 3 … of this entry.", minimum = "1", examples = "2") int version,
        @Schema(description = "The number of the change that made it, as `/api/v1/changes` has it.", examples = "152")
                long number,
        @Schema(description = "When it came about: UTC, to the millisecond.", examples = "2026-11-23T12:00:00.000Z")
                Instant time,
        @Schema(
                        description =
                                "What made it. A version that a deletion or a merge made holds nothing, and neither do those of "
                                        + "an entry that was erased.",
                        enumeration = {"created", "updated", "deleted", "erased", "merged"},
                        examples = "updated")
                String operation,
        @Schema(
                        description = "The organization that maintained the entry.",
                        pattern = Orgnr.PATTERN,
                        examples = "991825827")
                String maintainer,
        @Schema(
                        description =
                                "The address of the entry as it was in this version. Absent where it was deleted, merged or "
                                        + "erased.",
                        format = "uri-reference",
                        examples = "/api/v1/topics/trust/versions/2")
                String href,
        @Schema(
                        description =
                                "The address of the entry that this one was merged into. Only where it was `merged`.",
                        format = "uri-reference",
                        examples = "/api/v1/topics/trust")
                String mergedInto) {

    /**
     * The version that a change made.
     *
     * @param type that of its entry
     * @param versions the address of the versions of its entry
     */
    static VersionView of(Change change, Class<? extends Entry> type, String versions) {
        return new VersionView(
                change.entryVersion,
                change.number,
                change.changedAt,
                change.operation.name().toLowerCase(Locale.ROOT),
                change.maintainer,
                change.leavesNone() ? null : versions + "/" + change.entryVersion,
                change.mergedInto == null ? null : Entry.hrefOf(type, change.mergedInto));
    }
}
