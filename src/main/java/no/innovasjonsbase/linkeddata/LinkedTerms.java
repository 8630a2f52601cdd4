package no.innovasjonsbase.linkeddata;

import java.util.List;
import java.util.Map;

/**
 * What the vocabulary file says under {@code linkedData}, of a type or of all types.
 *
 * @param prefixes the namespaces that IRIs are shortened by; of all types alone
 * @param classes what an entry of the type is besides one of the base's own, as compact IRIs
 * @param terms what its properties are, by their paths in the view; null for what is left out of RDF
 * @param schemaOrg what schema.org calls the classes and properties of other vocabularies, by their compact IRIs; null for one that has
 *     a word for all types, which doesn't suit the type
 */
record LinkedTerms(
        Map<String, String> prefixes, List<String> classes, Map<String, Term> terms, Map<String, String> schemaOrg) {
    LinkedTerms {
        prefixes = prefixes == null ? Map.of() : prefixes;
        classes = classes == null ? List.of() : List.copyOf(classes);
        terms = terms == null ? Map.of() : terms;
        schemaOrg = schemaOrg == null ? Map.of() : schemaOrg;
    }
}
