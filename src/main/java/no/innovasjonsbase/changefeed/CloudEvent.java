package no.innovasjonsbase.changefeed;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Orgnr;

/** A change as an event of CloudEvents 1.0, in its JSON format. */
@Schema(
        name = "CloudEvent",
        description = "A change as an event of CloudEvents 1.0.",
        requiredProperties = {"specversion", "id", "source", "type"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        @Schema(description = "The version of CloudEvents.", examples = "1.0") String specversion,
        @Schema(
                        description = "The epoch of the base and the number of the change: with `source` it names the "
                                + "event for good.",
                        examples = "5d0e8e5c-7f0a-4b53-a7c0-0b8f5f0c1a53/152")
                String id,
        @Schema(
                        description = "The address of the changes of this base.",
                        format = "uri-reference",
                        examples = "https://innovasjonsbase.example.no/api/v1/changes")
                String source,
        @Schema(
                        description = "What was done.",
                        enumeration = {
                            "no.innovasjonsbase.entry.created",
                            "no.innovasjonsbase.entry.updated",
                            "no.innovasjonsbase.entry.deleted",
                            "no.innovasjonsbase.entry.erased",
                            "no.innovasjonsbase.entry.merged"
                        },
                        examples = "no.innovasjonsbase.entry.updated")
                String type,
        @Schema(description = "The address of the entry on this server.", examples = "/api/v1/topics/trust")
                String subject,
        @Schema(
                        description = "When the write made its first change or, if another write committed later "
                                + "meanwhile, the time of that one; never earlier than the change before it. UTC, to the "
                                + "millisecond.",
                        examples = "2026-11-23T12:00:00.000Z")
                Instant time,
        @Schema(
                        description = "The number of the change with zeros in front, so that texts sort as numbers do "
                                + "(the extension Sequence).",
                        pattern = "^[0-9]{19}$",
                        examples = "0000000000000000152")
                String sequence,
        @Schema(description = "An extension: the type of the entry.", examples = "topic") String entrytype,
        @Schema(description = "An extension: the version that the change made.", examples = "2") Integer entryversion,
        @Schema(
                        description = "An extension: the organization that maintains the entry.",
                        pattern = Orgnr.PATTERN,
                        examples = "991825827")
                String maintainer,
        @Schema(
                        description = "An extension: the address of the entry that this one was merged into.",
                        format = "uri-reference",
                        examples = "/api/v1/topics/trust")
                String mergedinto,
        @Schema(description = "The format of `data`; absent without it.", examples = "application/json")
                String datacontenttype,
        @Schema(
                        description =
                                "The entry right after the change; absent where it was deleted, merged or erased.",
                        ref = "Entry")
                @JsonRawValue
                String data) {
    /** The format of a batch of events. */
    public static final String BATCH = "application/cloudevents-batch+json";

    /**
     * The event that tells of a change.
     *
     * @param source the absolute address of the changes of this base
     * @param epoch the epoch of this base
     */
    public static CloudEvent of(ChangeView change, String source, String epoch) {
        return new CloudEvent(
                "1.0",
                epoch + "/" + change.number(),
                source,
                "no.innovasjonsbase.entry." + change.operation(),
                change.href(),
                change.time(),
                String.format("%019d", change.number()),
                change.type(),
                change.version(),
                change.maintainer(),
                change.mergedInto(),
                change.leavesNone() ? null : "application/json",
                change.state());
    }
}
