package no.innovasjonsbase.linkeddata;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an object of JSON says in RDF: an entry, a part of one, or a reference.
 *
 * @param classes what it is, as compact IRIs
 * @param properties by their names in JSON
 */
record RdfMapping(List<String> classes, Map<String, Property> properties) {
    /** One that says nothing. */
    static final RdfMapping NOTHING = new RdfMapping(List.of(), Map.of());

    /** How the value of a property is read. */
    enum Kind {
        /** It is left out. */
        OMITTED,
        /** A number, a truth value, or a text in no language. */
        PLAIN,
        /** A text in several languages. */
        TEXT,
        /** A date as exact as it is known. */
        DATE,
        /** A point in time. */
        INSTANT,
        /** An IRI. */
        ADDRESS,
        /** The end of an IRI. */
        NAME,
        /** A part, which has an IRI within that of the entry. */
        PART,
        /** A part that says no more than the object that it stands in. */
        NESTED,
        /** Another entry. */
        REFERENCE
    }

    /**
     * A property.
     *
     * @param iri compact; null where it is left out
     * @param prefix what its value is the end of, of a name
     * @param values the compact IRIs of its names, where these are known
     * @param within what its value says, of parts and references
     */
    record Property(Kind kind, String iri, String prefix, Map<String, String> values, RdfMapping within) {
        static final Property OMITTED = new Property(Kind.OMITTED, null, null, Map.of(), NOTHING);
    }

    /** This and every mapping within it. */
    Stream<RdfMapping> all() {
        return Stream.concat(Stream.of(this), properties.values().stream().flatMap(property -> property.within.all()));
    }
}
