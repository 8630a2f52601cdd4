package no.innovasjonsbase.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of SKOS-AP-NO-Begrep that are neither SKOS nor Dublin Core. */
final class SkosNo {
    /** The vocabulary of the EU's that the profile takes definitions and states from. */
    static final String EUVOC = "http://publications.europa.eu/ontology/euvoc#";

    /** The profile's own vocabulary. */
    static final String NS = "https://data.norge.no/vocabulary/skosno#";

    static final Property STATUS = property(EUVOC + "status");

    /** The definition of a concept as something that has sources of its own. */
    static final Property DEFINITION = property(EUVOC + "xlDefinition");

    static final Resource NOTE = ResourceFactory.createResource(EUVOC + "XlNote");
    static final Property RELATIONSHIP = property(NS + "relationshipWithSource");

    private static final String RELATIONSHIP_TYPE = "https://data.norge.no/vocabulary/relationship-with-source-type#";

    /** How words relate to their source, by what a citation calls it, the closest first. */
    static final Map<String, String> RELATIONSHIPS = inOrder(
            Map.entry("direct", "direct-from-source"),
            Map.entry("derived", "derived-from-source"),
            Map.entry("self-composed", "self-composed"));

    private static final String CONCEPT_STATUS = Authority.ROOT + "concept-status/";

    /** Whether a concept is to be used, by what its topic says. */
    static final Map<String, String> STATES = Map.of(
            "proposed", CONCEPT_STATUS + "CANDIDATE",
            "current", CONCEPT_STATUS + "CURRENT",
            "deprecated", CONCEPT_STATUS + "DEPRECATED");

    private SkosNo() {}

    @SafeVarargs
    private static Map<String, String> inOrder(Map.Entry<String, String>... relationships) {
        var inOrder = new LinkedHashMap<String, String>();
        for (var one : relationships) {
            inOrder.put(one.getKey(), RELATIONSHIP_TYPE + one.getValue());
        }
        return inOrder;
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
