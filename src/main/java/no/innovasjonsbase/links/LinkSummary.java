package no.innovasjonsbase.links;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many links there are, and how many lead nowhere. */
@Schema(
        name = "LinkStatistics",
        description = "Addresses of the web that entries hold, and those of them that can't be reached.",
        requiredProperties = {"checked", "unreachable", "lastLook"})
public record LinkSummary(
        @Schema(description = "How many were checked.", minimum = "0") long checked,
        @Schema(
                        description = "How many of them could not be reached, time and again for a day or more. "
                                + "`/api/v1/statistics/unreachable-links` lists them.",
                        minimum = "0")
                long unreachable,
        @Schema(description = "When one was last checked.") Instant lastLook) {}
