package no.innovasjonsbase.claims;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.view.HasLastModified;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.Paged;

/** What an entry claims, a page at a time. */
@Schema(
        description = "What an entry claims, value by value, and which of its citations carry each claim.",
        requiredProperties = {"entry", "version", "total", "sourced", "unsourced", "items"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryClaims(
        @Schema(description = "The entry.") TypedRef entry,
        @Schema(description = "The version of the entry that was read.", minimum = "1") int version,
        @Schema(description = "How many claims the entry makes.", minimum = "0") int total,
        @Schema(description = "Of how many it is known where they come from.", minimum = "0") int sourced,
        @Schema(description = "Of how many that is yet to be found.", minimum = "0") int unsourced,
        @Schema(description = "The claims of this page, in the order of the entry.", maxItems = Page.MAX_ITEMS)
                List<Item> items,
        @Schema(description = "The cursor of the next page: give it as `after`. Absent on the last page.") String next,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements HasLastModified, Paged {

    /** A claim. */
    @Schema(
            name = "Claim",
            description = "One value of an entry, and the citations that carry it.",
            requiredProperties = {"pointer", "value", "sourced", "citations"})
    public record Item(
            @Schema(
                            description = "Where the value stands in the entry: a JSON Pointer (RFC 6901).",
                            examples = "/affiliations/1/from")
                    String pointer,
            @Schema(ref = "ClaimedValue") JsonNode value,
            @Schema(
                            description =
                                    "Whether it is known where the claim comes from. Those of its citations decide that are "
                                            + "about the smallest part; `unsourced` ones say that it isn't.")
                    boolean sourced,
            @Schema(description = "The citations that carry it, those about the smallest part first.")
                    List<Carrier> citations) {}

    /** A citation that carries a claim. */
    @Schema(
            name = "ClaimCitation",
            description = "A citation that carries a claim, in short.",
            requiredProperties = {"pointer", "about", "relation"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Carrier(
            @Schema(
                            description = "Where the citation stands in the entry: a JSON Pointer (RFC 6901).",
                            examples = "/citations/0")
                    String pointer,
            @Schema(
                            description =
                                    "The part it is about that the value lies in; empty where that is the whole entry.",
                            examples = "/affiliations/1")
                    String about,
            @Schema(description = "The source.") Ref source,
            @Schema(description = "Where in the source.") String locator,
            @Schema(description = "How the claim relates to the source.") Citation.Relation relation) {}

    /**
     * A page of claims.
     *
     * @param all the claims of the entry
     * @param citations the citations of the entry
     * @param from the index of the first claim on the page
     * @param next null on the last page
     */
    static EntryClaims of(
            TypedRef entry,
            int version,
            List<Claim> all,
            List<Citation> citations,
            int from,
            int size,
            String next,
            Instant modified) {
        int sourced = (int) all.stream().filter(Claim::isSourced).count();
        var items = IntStream.range(from, Math.min(from + size, all.size()))
                .mapToObj(all::get)
                .map(claim -> item(claim, citations))
                .toList();
        return new EntryClaims(entry, version, all.size(), sourced, all.size() - sourced, items, next, modified);
    }

    private static Item item(Claim claim, List<Citation> citations) {
        var carriers = claim.carriers().stream()
                .map(carrier -> {
                    var citation = citations.get(carrier.index());
                    return new Carrier(
                            "/citations/" + carrier.index(),
                            carrier.about(),
                            citation.source(),
                            citation.locator(),
                            citation.relation());
                })
                .toList();
        return new Item(claim.pointer(), claim.value(), claim.isSourced(), carriers);
    }
}
