package no.innovasjonsbase.platform.view;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Orgnr;

/** What the base itself knows of an entry. */
@Schema(
        description = "What the base itself knows of an entry: its version, its times, who maintains it, and the "
                + "tag that a write names it by.",
        requiredProperties = {"version", "createdAt", "updatedAt", "maintainer"})
public record Meta(
        @Schema(description = "Grows by one with every change, from 1.", minimum = "1", examples = "1") int version,
        @Schema(
                        description = "When the entry was first stored: UTC, to the millisecond.",
                        examples = "2026-11-23T12:00:00.000Z")
                Instant createdAt,
        @Schema(
                        description = "When the entry was last changed: UTC, to the millisecond.",
                        examples = "2026-11-23T12:00:00.000Z")
                Instant updatedAt,
        @Schema(
                        description = "The organization number of the body that keeps the entry up to date.",
                        pattern = Orgnr.PATTERN,
                        examples = "991825827")
                String maintainer,
        @Schema(
                        description =
                                "Names this state of the entry in `If-Match`, quotes included. Unlike the header `ETag` "
                                        + "it is the same in every language, format and selection of fields, and no proxy "
                                        + "weakens or drops it. Absent from changes that a release without it stored.",
                        pattern = "^\"[0-9]+-[0-9a-z]+\"$",
                        examples = "\"3-mwt7reo0\"")
                String etag) {

    /** The same with its tag, whatever was given for it: it follows from version and time. */
    public Meta {
        etag = updatedAt == null ? null : EntryTag.ofState(version, updatedAt);
    }

    /** What the base knows of an entry; without a tag where it was not stored yet. */
    public Meta(int version, Instant createdAt, Instant updatedAt, String maintainer) {
        this(version, createdAt, updatedAt, maintainer, null);
    }
}
