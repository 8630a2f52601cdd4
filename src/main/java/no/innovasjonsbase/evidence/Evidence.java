package no.innovasjonsbase.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.initiative.Initiative;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.LocalizedText;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.quote.Quote;
import no.innovasjonsbase.topic.Topic;

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
                List<Item> initiatives) {

    private static final int MOST = 100;

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

        private static Item of(Entry entry, LocalizedText text, List<Shared> shares) {
            return new Item(entry.id, entry.href(), text, shares);
        }
    }

    static Evidence of(Principle principle) {
        return new Evidence(
                Ref.to(principle),
                TypedRef.toFirst(principle.originTalk, principle.originPanel, principle.originSource),
                Ref.to(principle.attributedTo),
                List.copyOf(principle.citations),
                mostShared(Quote.listBeside(principle, conferenceOf(principle), MOST).stream()
                        .map(quote -> Item.of(quote, quote.text, shares(principle, quote)))
                        .toList()),
                mostShared(Initiative.listBeside(principle, MOST).stream()
                        .map(initiative -> Item.of(initiative, initiative.name, shares(principle, initiative)))
                        .toList()));
    }

    private static List<Item> mostShared(List<Item> items) {
        var sorted = new ArrayList<>(items);
        sorted.sort((a, b) -> b.shares().size() - a.shares().size());
        return sorted;
    }

    /** The conference at which a principle was given; null where it was given elsewhere. */
    private static Conference conferenceOf(Principle principle) {
        if (principle.originTalk != null) {
            return principle.originTalk.conference;
        }
        return principle.originPanel == null ? null : principle.originPanel.conference;
    }

    private static List<Shared> shares(Principle principle, Quote quote) {
        var shares = new ArrayList<Shared>();
        if (same(principle.originTalk, quote.saidInTalk) || same(principle.originPanel, quote.saidInPanel)) {
            shares.add(Shared.ORIGIN);
        }
        if (same(conferenceOf(principle), conferenceOf(quote))) {
            shares.add(Shared.CONFERENCE);
        }
        return withTopics(shares, principle, quote.topics);
    }

    private static Conference conferenceOf(Quote quote) {
        if (quote.saidInTalk != null) {
            return quote.saidInTalk.conference;
        }
        return quote.saidInPanel == null ? quote.saidInConference : quote.saidInPanel.conference;
    }

    private static List<Shared> shares(Principle principle, Initiative initiative) {
        var shares = new ArrayList<Shared>();
        if (initiative.principles.contains(principle)) {
            shares.add(Shared.PRINCIPLE);
        }
        if (principle.originSource != null && initiative.outputs.contains(principle.originSource)) {
            shares.add(Shared.ORIGIN);
        }
        return withTopics(shares, principle, initiative.topics);
    }

    private static List<Shared> withTopics(List<Shared> shares, Principle principle, List<Topic> topics) {
        if (topics.stream().anyMatch(principle.topics::contains)) {
            shares.add(Shared.TOPICS);
        }
        return shares;
    }

    private static boolean same(Entry one, Entry other) {
        return one != null && Objects.equals(one, other);
    }
}
