package no.innovasjonsbase.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;

/** Validates the JSON pointers of citations: each has to point at an existing part of the entry. */
final class CitationPointerValidator {
    /** A citation says where the rest of the entry comes from. */
    private static final String CITATIONS = "citations";

    /** How many parts are named, at the most, to who asked for one that isn't there. */
    private static final int MAX_NAMED = 30;

    private final JsonNode entry;

    /** @param entry what the entry would hold; what is noted of its own citations is taken out of it */
    CitationPointerValidator(ObjectNode entry) {
        this.entry = entry.without(CITATIONS);
    }

    /** Whether any citation is about parts of the entry. */
    static boolean areNamed(List<Citation> citations) {
        return citations.stream().map(Citation::about).anyMatch(Objects::nonNull);
    }

    /** Notes which of the pointers lead to nothing, and what there is instead. */
    void check(List<Citation> citations, FaultList faults) {
        for (int i = 0; i < citations.size(); i++) {
            var about = citations.get(i).about();
            for (int j = 0; about != null && j < about.size(); j++) {
                check("/citations/" + i + "/about/" + j, JsonPointer.compile(about.get(j)), faults);
            }
        }
    }

    private void check(String place, JsonPointer pointer, FaultList faults) {
        if (entry.at(pointer).isMissingNode()) {
            faults.add(() -> {
                var parent = pointer.head();
                while (entry.at(parent).isMissingNode()) {
                    parent = parent.head();
                }
                var names = namesIn(entry.at(parent));
                return names.isEmpty()
                        ? Fault.inBody(place, "about-nothing-within", "value", pointer, "parent", parent)
                        : Fault.inBody(place, "about-nothing", "value", pointer, "parent", parent, "valid", names);
            });
        }
    }

    /** What a part has that can be pointed at; empty for a single value. */
    private static String namesIn(JsonNode parent) {
        var names = parent.isArray()
                ? IntStream.range(0, parent.size()).mapToObj(String::valueOf)
                : parent.properties().stream().map(Map.Entry::getKey);
        var shown = names.limit(MAX_NAMED).collect(Collectors.joining(", "));
        return parent.size() > MAX_NAMED ? shown + ", …" : shown;
    }
}
