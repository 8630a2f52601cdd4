package no.innovasjonsbase.platform.http;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the base itself knows of an entry. */
@Schema(
        description = "What the base itself knows of an entry: its version, its times and who maintains it.",
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
                        pattern = "^[0-9]{9}$",
                        examples = "991825827")
                String maintainer) {}
