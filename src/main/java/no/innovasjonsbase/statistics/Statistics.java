package no.innovasjonsbase.statistics;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.links.LinkSummary;

/** How much the base holds, as it was at one change. */
@Schema(
        description = "How much the base holds, as it was at one change.",
        requiredProperties = {"change", "time", "entries", "claims", "types", "languages", "principles", "months"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statistics(
        @Schema(description = "The number of the newest change that is counted.", minimum = "0") long change,
        @Schema(description = "When it was counted.") Instant time,
        @Schema(description = "How many entries there are.", minimum = "0") long entries,
        @Schema(description = "The claims of all entries.") Claims claims,
        @Schema(description = "Entries and claims by type.") List<OfType> types,
        @Schema(description = "Texts by language.") List<OfLanguage> languages,
        @Schema(description = "What is known about the principles.") Principles principles,
        @Schema(description = "Entries by the month they were created in (UTC), the oldest first.")
                List<OfMonth> months,
        @Schema(
                        description =
                                "The links of entries, as they were last looked at, whatever the change; absent where the base "
                                        + "does not look, as by default.")
                LinkSummary links) {

    /** The same with what is known of links. */
    Statistics with(LinkSummary known) {
        return new Statistics(change, time, entries, claims, types, languages, principles, months, known);
    }

    /** Claims, counted. */
    @Schema(
            name = "ClaimCounts",
            description = "How many claims there are: values of entries.",
            requiredProperties = {"total", "sourced", "unsourced"})
    public record Claims(
            @Schema(description = "How many there are.", minimum = "0") long total,
            @Schema(description = "Of how many it is known where they come from.", minimum = "0") long sourced,
            @Schema(description = "Of how many that is yet to be found.", minimum = "0") long unsourced) {

        static Claims of(long total, long sourced) {
            return new Claims(total, sourced, total - sourced);
        }
    }

    /** The entries of a type. */
    @Schema(
            name = "TypeStatistics",
            description = "The entries of a type.",
            requiredProperties = {"type", "href", "entries", "claims"})
    public record OfType(
            @Schema(description = "The type.", examples = "principle") String type,
            @Schema(
                            description = "The address of the collection.",
                            format = "uri-reference",
                            examples = "/api/v1/principles")
                    String href,
            @Schema(description = "How many there are.", minimum = "0") long entries,
            @Schema(description = "What they claim.") Claims claims) {}

    /** Texts in a language. */
    @Schema(
            name = "LanguageStatistics",
            description = "The texts in a language.",
            requiredProperties = {"language", "texts", "words"})
    public record OfLanguage(
            @Schema(description = "The language (BCP 47).", examples = "nn") String language,
            @Schema(description = "How many texts.", minimum = "0") long texts,
            @Schema(description = "How many words in them.", minimum = "0") long words) {}

    /** Principles, counted. */
    @Schema(
            name = "PrincipleStatistics",
            description = "Principles, and those without findings.",
            requiredProperties = {"total", "withoutFindings"})
    public record Principles(
            @Schema(description = "How many there are.", minimum = "0") long total,
            @Schema(description = "How many no finding is about.", minimum = "0") long withoutFindings) {}

    /** Entries that were created in a month. */
    @Schema(
            name = "MonthStatistics",
            description = "The entries that were created in a month.",
            requiredProperties = {"month", "entries"})
    public record OfMonth(
            @Schema(description = "The month.", pattern = "^[0-9]{4}-[0-9]{2}$", examples = "2026-11") String month,
            @Schema(description = "How many.", minimum = "1") long entries) {}
}
