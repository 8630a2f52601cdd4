package no.innovasjonsbase.claims;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value of an entry.
 *
 * @param pointer the JSON Pointer (RFC 6901) to it in the entry's document
 * @param value a single value, or a reference
 * @param carriers the citations that carry it, those about the smallest part first
 */
public record Claim(String pointer, JsonNode value, List<Carrier> carriers) {

    /**
     * A citation that carries a claim.
     *
     * @param index its place among the entry's citations, from 0
     * @param about the pointer by which it carries the claim; empty where it is about the whole entry
     * @param isSource whether it says where the claim comes from, and not that this is yet to be found
     */
    public record Carrier(int index, String about, boolean isSource) {}

    /** Whether it is known where the claim comes from: those citations decide that are about the smallest part. */
    public boolean isSourced() {
        return deciding().anyMatch(Carrier::isSource);
    }

    /** The places, among the entry's citations from 0, of those that are about the smallest part. */
    public List<Integer> nearest() {
        return deciding().map(Carrier::index).distinct().toList();
    }

    private Stream<Carrier> deciding() {
        return carriers.stream()
                .takeWhile(carrier -> carrier.about().equals(carriers.get(0).about()));
    }
}
