package no.innovasjonsbase.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.claims.Claim.Carrier;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.view.JsonName;

/** Reads the claims of an entry from its document, in the document's order. */
public final class ClaimReader {
    private static final String CITATIONS = "citations";

    /** What follows from other values and the day. */
    private static final String DERIVED = Current.PROPERTY;

    /** What the base says of the entry, and what is said of its claims. */
    private static final Set<String> NOT_CLAIMED = Set.of("id", "href", "type", "meta", DERIVED, CITATIONS);

    private static final String UNSOURCED = JsonName.of(Citation.Relation.UNSOURCED);

    private final Map<String, List<Carrier>> byPointer = new HashMap<>();
    private final Consumer<Claim> claims;

    private ClaimReader(JsonNode citations, Consumer<Claim> claims) {
        this.claims = claims;
        for (int i = 0; i < citations.size(); i++) {
            var isSource = !citations.get(i).path("relation").asText().equals(UNSOURCED);
            for (var about : aboutOf(citations.get(i))) {
                byPointer.computeIfAbsent(about, at -> new ArrayList<>()).add(new Carrier(i, about, isSource));
            }
        }
    }

    /** The claims of an entry. */
    public static List<Claim> claimsIn(JsonNode document) {
        var claims = new ArrayList<Claim>();
        new ClaimReader(document.path(CITATIONS), claims::add).readEntry(document);
        return claims;
    }

    private static List<String> aboutOf(JsonNode citation) {
        var about = citation.path("about");
        return about.isEmpty()
                ? List.of(Citation.WHOLE_ENTRY)
                : about.valueStream().map(JsonNode::asText).toList();
    }

    private void readEntry(JsonNode document) {
        var whole = byPointer.getOrDefault(Citation.WHOLE_ENTRY, List.of());
        document.properties().stream()
                .filter(property -> !NOT_CLAIMED.contains(property.getKey()))
                .forEach(property -> read(property.getValue(), "/" + property.getKey(), whole));
    }

    /** @param around those that carry what the value lies in */
    private void read(JsonNode value, String pointer, List<Carrier> around) {
        var carriers = nearest(byPointer.get(pointer), around);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                read(value.get(i), pointer + "/" + i, carriers);
            }
        } else if (value.isObject() && !value.has("href")) {
            value.properties().stream()
                    .filter(property -> !property.getKey().equals(DERIVED))
                    .forEach(property -> read(property.getValue(), pointer + "/" + property.getKey(), carriers));
        } else {
            claims.accept(new Claim(pointer, value, carriers));
        }
    }

    /** The nearest first; a citation that is about the smaller part and the larger one counts for the smaller. */
    private static List<Carrier> nearest(List<Carrier> here, List<Carrier> around) {
        if (here == null) {
            return around;
        }
        var nearer = here.stream().map(Carrier::index).collect(Collectors.toSet());
        return Stream.concat(here.stream(), around.stream().filter(carrier -> !nearer.contains(carrier.index())))
                .toList();
    }
}
