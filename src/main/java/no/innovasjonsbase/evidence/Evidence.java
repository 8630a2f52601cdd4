package no.innovasjonsbase.evidence;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Paged;
import no.innovasjonsbase.platform.view.Timed;
import no.innovasjonsbase.platform.view.View;

/** What a principle rests on and where it lives on. */
@Schema(
        description = "What a principle rests on and where it lives on.",
        requiredProperties = {"principle", "citations", "quotes", "initiatives"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @Schema(description = "The principle.") Ref principle,
        @Schema(description = "Where it was given: a talk, a panel or a source.") TypedRef origin,
        @Schema(description = "Who gave it.") Ref attributedTo,
        @Schema(description = "What it cites.") List<Citation> citations,
        @Schema(description = "Quotes that share its origin or a topic, those that share most first.")
                List<Item> quotes,
        @Schema(description = "Initiatives that hold it or share a topic, those that share most first.")
                List<Item> initiatives,
        @Schema(description = "The cursor of the next page: give it as `after`. Absent on the last page.") String next,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements Timed, Paged {

    /** What an entry has in common with the principle. */
    @Schema(name = "Shared", description = "What an entry has in common with the principle.")
    public enum Shared {
        /** It holds the principle. */
        @JsonProperty("principle")
        PRINCIPLE,
        /** It comes from the same talk, panel or source. */
        @JsonProperty("origin")
        ORIGIN,
        /** It comes from the same conference. */
        @JsonProperty("conference")
        CONFERENCE,
        /** It is on one of the same topics. */
        @JsonProperty("topics")
        TOPICS
    }

    /** A quote or an initiative beside the principle. */
    @Schema(
            name = "EvidenceItem",
            description = "A quote or an initiative, in short, and what it has in common with the principle.",
            requiredProperties = {"id", "href", "text", "shares"})
    public record Item(
            @Schema(description = "The id of the quote or initiative.", examples = "monica-maeland-prove-og-feile-2018")
                    String id,
            @Schema(
                            description = "The address of the quote or initiative.",
                            format = "uri-reference",
                            examples = "/api/v1/quotes/monica-maeland-prove-og-feile-2018")
                    String href,
            @Schema(description = "What was said, or what the initiative is called.") LocalizedText text,
            @Schema(description = "What it has in common with the principle.") List<Shared> shares) {

        static Item of(View view, LocalizedText text, List<Shared> shares) {
            return new Item(view.id(), view.href(), text, shares);
        }
    }
}
