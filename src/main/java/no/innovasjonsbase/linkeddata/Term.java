package no.innovasjonsbase.linkeddata;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a property is in RDF, as the vocabulary file says it: often just its IRI.
 *
 * @param iri compact, as in {@code schema:name}; {@link #NEST} where its object says no more than the one that it stands in
 * @param classes what the parts are that it leads to, as compact IRIs
 * @param values the IRIs that its constants have, by their names in JSON; the others have one of the base's own
 * @param prefix the beginning of the IRI that its value is the end of, as in {@code https://orcid.org/}; null where it is text
 * @param isAddress whether its value is an IRI, where the view doesn't say so
 */
record Term(
        String iri,
        List<String> classes,
        Map<String, String> values,
        String prefix,
        @JsonProperty("isAddress") boolean isAddress) {
    /** The keyword for an object whose properties are those of the object that it stands in (JSON-LD 1.1, section 4.4). */
    static final String NEST = "@nest";

    @JsonCreator
    Term {
        classes = classes == null ? List.of() : List.copyOf(classes);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** The term that is nothing but an IRI. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Term of(String iri) {
        return new Term(iri, null, null, null, false);
    }
}
