package no.innovasjonsbase.citation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reference to an entry of a type says, as the vocabulary has it. A type without terms is cited as a page of the base.
 *
 * @param type the type of CSL; {@code webpage} where none is told
 * @param kind the property that says more exactly what an entry is; null where none does
 * @param types the types of CSL by values of that property
 * @param itself whether the entry stands for a work that is cited itself, rather than what the base says of it
 * @param variables the paths in the entry's JSON that a variable of CSL is filled from, by its name: the first that leads to
 *     something counts. A path goes on through references, {@code .} is the entry, and {@code from/to} a stretch of time
 */
record CitationTerms(
        String type, String kind, Map<String, String> types, boolean itself, Map<String, List<String>> variables) {

    CitationTerms {
        type = Objects.requireNonNullElse(type, "webpage");
        types = types == null ? Map.of() : Map.copyOf(types);
        variables = variables == null ? Map.of() : Map.copyOf(variables);
    }

    /** The paths that a variable is filled from. */
    List<String> paths(String variable, String... otherwise) {
        return variables.getOrDefault(variable, List.of(otherwise));
    }
}
