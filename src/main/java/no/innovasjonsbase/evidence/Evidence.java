package no.innovasjonsbase.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.initiative.InitiativeView;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Documents.Found;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.value.LocalizedText;
import no.innovasjonsbase.platform.view.Timed;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.principle.PrincipleView;
import no.innovasjonsbase.quote.QuoteView;

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
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements Timed {

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

        private static Item of(View view, LocalizedText text, List<Shared> shares) {
            return new Item(view.id(), view.href(), text, shares);
        }
    }

    /**
     * What a principle rests on.
     *
     * @param conference the id of the conference at which the principle was given; null where it was given elsewhere
     * @param quotes those beside it, each with the id of its conference
     * @param modified when anything in the base had last changed where these were read
     */
    static Evidence of(
            PrincipleView principle,
            String conference,
            List<Found<QuoteView>> quotes,
            List<InitiativeView> initiatives,
            Instant modified) {
        return new Evidence(
                Ref.to(Principle.class, principle.id()),
                principle.origin(),
                principle.attributedTo(),
                principle.citations(),
                mostShared(quotes.stream()
                        .map(found -> {
                            var isFromThere = conference != null && conference.equals(found.beside());
                            var quote = found.view();
                            return Item.of(quote, quote.text(), shares(principle, quote, isFromThere));
                        })
                        .toList()),
                mostShared(initiatives.stream()
                        .map(initiative -> Item.of(initiative, initiative.name(), shares(principle, initiative)))
                        .toList()),
                modified);
    }

    private static List<Item> mostShared(List<Item> items) {
        var sorted = new ArrayList<>(items);
        sorted.sort((a, b) -> b.shares().size() - a.shares().size());
        return sorted;
    }

    private static List<Shared> shares(PrincipleView principle, QuoteView quote, boolean isFromThere) {
        var shares = new ArrayList<Shared>();
        if (principle.origin() != null && principle.origin().equals(quote.saidIn())) {
            shares.add(Shared.ORIGIN);
        }
        if (isFromThere) {
            shares.add(Shared.CONFERENCE);
        }
        return withTopics(shares, principle, quote.topics());
    }

    private static List<Shared> shares(PrincipleView principle, InitiativeView initiative) {
        var shares = new ArrayList<Shared>();
        if (initiative.principles().contains(Ref.to(Principle.class, principle.id()))) {
            shares.add(Shared.PRINCIPLE);
        }
        if (principle.origin() != null
                && initiative.outputs().stream().anyMatch(output -> output.href()
                        .equals(principle.origin().href()))) {
            shares.add(Shared.ORIGIN);
        }
        return withTopics(shares, principle, initiative.topics());
    }

    private static List<Shared> withTopics(List<Shared> shares, PrincipleView principle, List<Ref> topics) {
        if (topics.stream().anyMatch(principle.topics()::contains)) {
            shares.add(Shared.TOPICS);
        }
        return shares;
    }
}
