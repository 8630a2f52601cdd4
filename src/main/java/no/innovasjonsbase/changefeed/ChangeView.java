package no.innovasjonsbase.changefeed;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.value.Orgnr;

/** A change as it is sent to those who follow the base. Who made it only admins see: it is not in here. */
@Schema(
        name = "Change",
        description = "A change to the base, and the entry as it was right after it.",
        requiredProperties = {"number", "type", "id", "href"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        @Schema(
                        description =
                                "The number of the change: 1, 2, 3 … without gaps, in the order of commits. A write "
                                        + "of several entries has several numbers, one after the other.",
                        examples = "152")
                long number,
        @Schema(
                        description =
                                "When the write made its first change or, if another write committed later meanwhile, the "
                                        + "time of that one; never earlier than the change before it. UTC, to the millisecond. "
                                        + "Changes are ordered by number: several may have the same time.",
                        examples = "2026-11-23T12:00:00.000Z")
                Instant time,
        @Schema(
                        description =
                                "What was done. An entry that is `erased` goes from copies, too, with all that is "
                                        + "kept of its earlier versions; so do all of its changes, which say `erased` from then on. "
                                        + "One that is `merged` is no more, and `mergedInto` is the same thing; what referred to it was "
                                        + "`updated` before, in the same write.",
                        enumeration = {"created", "updated", "deleted", "erased", "merged"},
                        examples = "updated")
                String operation,
        @Schema(description = "The type of the entry.", examples = "topic") String type,
        @Schema(
                        description =
                                "The id of the entry. Of one that was erased, `erased-` and the SHA-256, in hex, of "
                                        + "the `href` that it had.",
                        examples = "trust")
                String id,
        @Schema(
                        description = "The address of the entry on this server.",
                        format = "uri-reference",
                        examples = "/api/v1/topics/trust")
                String href,
        @Schema(
                        description =
                                "The version that the change made; where it leaves no entry, that of the tombstone.",
                        examples = "2")
                Integer version,
        @Schema(
                        description = "The organization that maintains the entry.",
                        pattern = Orgnr.PATTERN,
                        examples = "991825827")
                String maintainer,
        @Schema(
                        description =
                                "The entry right after the change, as its address answered then, in every "
                                        + "language. Absent where the entry was deleted, merged or erased: it goes from copies.",
                        ref = "Entry")
                @JsonRawValue
                String state,
        @Schema(
                        description =
                                "The address of the entry that this one was merged into. Only where it was `merged`.",
                        format = "uri-reference",
                        examples = "/api/v1/topics/trust")
                String mergedInto) {

    /**
     * A change of the journal.
     *
     * @param type that of its entry
     */
    public static ChangeView of(Change change, Class<? extends Entry> type) {
        return new ChangeView(
                change.number,
                change.changedAt,
                change.operation.name().toLowerCase(Locale.ROOT),
                change.entryType,
                change.entryId,
                Entry.hrefOf(type, change.entryId),
                change.entryVersion,
                change.maintainer,
                change.state,
                change.mergedInto == null ? null : Entry.hrefOf(type, change.mergedInto));
    }

    /** The same with these properties only, number, type, id and href always among them; with all where there are none. */
    public ChangeView only(Set<String> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        return new ChangeView(
                number,
                fields.contains("time") ? time : null,
                fields.contains("operation") ? operation : null,
                type,
                id,
                href,
                fields.contains("version") ? version : null,
                fields.contains("maintainer") ? maintainer : null,
                fields.contains("state") ? state : null,
                fields.contains("mergedInto") ? mergedInto : null);
    }

    /** Whether the entry is no more. */
    public boolean leavesNone() {
        return state == null;
    }

    /** Whether copies are to forget what they know of the entry. */
    public boolean erases() {
        return "erased".equals(operation);
    }

    /** About how many bytes of memory it takes. */
    public int weight() {
        return 500 + (state == null ? 0 : state.length());
    }
}
