package no.innovasjonsbase.search.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.view.Paged;

/** What a search found: one page of it, best first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SearchPage",
        description = "What a search found, best first.",
        requiredProperties = {"items", "total", "totalIsExact", "relaxed"})
public record SearchPage(
        @Schema(description = "The hits of this page, best first.", maxItems = 200) List<Hit> items,
        @Schema(description = "The cursor of the next page: give it as `after`. Absent on the last page.") String next,
        @Schema(description = "How many hits there are in all.", minimum = "0", examples = "7") long total,
        @Schema(description = "Whether `total` is exact; otherwise there are at least so many.") boolean totalIsExact,
        @Schema(
                        description =
                                "Whether no entry has every word itself: these have some of them, parts of them or"
                                        + " words like them.")
                boolean relaxed,
        @Schema(description = "The query with the words that are likelier, where some are unknown.") String didYouMean,
        @Schema(description = "Counts of all hits, where asked for.") Facets facets)
        implements Paged {

    /** An entry that was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "Hit",
            description = "An entry that was found, and why.",
            requiredProperties = {"id", "href", "type", "title"})
    public record Hit(
            @Schema(examples = "torfing-5") String id,
            @Schema(examples = "/api/v1/principles/torfing-5", format = "uri-reference") String href,
            @Schema(examples = "principle") String type,
            @Schema(description = "What the entry is known by, in the best language.") String title,
            @Schema(description = "The language of the title (BCP 47); absent for names.") String language,
            @Schema(description = "Where the query matched best.") Match match) {}

    /** Where in an entry a query matched, and how. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "Match",
            description = "Where in an entry a query matched, and how.",
            requiredProperties = {"field", "by", "fragment"})
    public record Match(
            @Schema(description = "The property it matched in.", examples = "statement") String field,
            @Schema(description = "The language of the text there (BCP 47); absent for names.", examples = "nb")
                    String language,
            @Schema(
                            description =
                                    "How: the very word, a form of it, its letters without æ, ø and å, a part of a "
                                            + "compound, the beginning of a word, another word of much the same meaning, or "
                                            + "something like it.")
                    Tier by,
            @Schema(
                            description =
                                    "The text around the match as HTML: what matched stands in `<mark>`, everything "
                                            + "else is escaped.",
                            examples = "Bekjemp <mark>nullfeilskulturen</mark> slik at man heller ser på feil som "
                                    + "utgangspunkt for læring.")
                    String fragment) {}

    /** How a word matched another, the best first. */
    @Schema(name = "MatchedBy")
    public enum Tier {
        @JsonProperty("word")
        WORD,
        @JsonProperty("form")
        FORM,
        @JsonProperty("letters")
        LETTERS,
        @JsonProperty("part")
        PART,
        @JsonProperty("prefix")
        PREFIX,
        @JsonProperty("meaning")
        MEANING,
        @JsonProperty("likeness")
        LIKENESS
    }

    /** Counts of hits. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Facets", description = "How many of all hits have a value, by what was asked for, most first.")
    public record Facets(List<Count> type, List<Count> topic, List<Count> organization, List<Count> year) {}

    /** How many hits have a value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "FacetCount",
            description = "How many hits have a value.",
            requiredProperties = {"value", "count"})
    public record Count(
            @Schema(description = "The value, to be given as the parameter of that name.", examples = "principle")
                    String value,
            @Schema(description = "What an entry is known by whose id the value is.") String title,
            @Schema(minimum = "1", examples = "7") long count) {}
}
