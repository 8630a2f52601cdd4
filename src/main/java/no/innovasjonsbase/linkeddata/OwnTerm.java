package no.innovasjonsbase.linkeddata;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A term of the base's own namespace. All other terms in it are compact IRIs.
 *
 * @param name within the namespace, as in {@code stance}
 * @param labels what it is called, by language
 * @param comments what it means, in English: several where it stands in several places
 * @param classes what it is, in RDF
 * @param parents the classes that it is a part of, of a class
 * @param domain what has it, of a property
 * @param range what its values are, of a property
 */
public record OwnTerm(
        Kind kind,
        String name,
        SortedMap<String, String> labels,
        SortedSet<String> comments,
        SortedSet<String> classes,
        SortedSet<String> parents,
        Extent domain,
        Extent range) {
    /** What a term may be, in the order in which people are shown them. */
    public enum Kind {
        CLASS,
        PROPERTY,
        /** A constant that properties have for a value. */
        VALUE
    }

    /**
     * The classes of what is at one end of a property.
     *
     * @param isWhole whether there is one, and nothing else is there: RDF Schema takes several for what is of all of them at once
     */
    public record Extent(SortedSet<String> classes, boolean isWhole) {}
}
