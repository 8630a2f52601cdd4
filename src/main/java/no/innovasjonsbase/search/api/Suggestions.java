package no.innovasjonsbase.search.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What someone who is still typing may have in mind. */
@Schema(
        name = "Suggestions",
        description = "What someone who is still typing may have in mind, likeliest first.",
        requiredProperties = "items")
public record Suggestions(
        @Schema(description = "The entries, likeliest first.", maxItems = SuggestRequest.MAX_LIMIT)
                List<Suggestion> items) {

    /** An entry that may be meant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "Suggestion",
            description = "An entry that may be meant.",
            requiredProperties = {"id", "href", "type", "title"})
    public record Suggestion(
            @Schema(examples = "jacob-torfing") String id,
            @Schema(examples = "/api/v1/speakers/jacob-torfing", format = "uri-reference") String href,
            @Schema(examples = "speaker") String type,
            @Schema(description = "What the entry is known by, in the best language.", examples = "Jacob Torfing")
                    String title,
            @Schema(description = "The language of the title (BCP 47); absent for names.") String language,
            @Schema(
                            description =
                                    "What tells it from others: a person's organization, a conference's year, what a talk "
                                            + "belongs to.",
                            examples = "Roskilde Universitet")
                    String hint) {}
}
