package no.innovasjonsbase.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import no.innovasjonsbase.claims.Claim;
import no.innovasjonsbase.claims.ClaimReader;
import no.innovasjonsbase.platform.value.TimeZone;

/**
 * Describes one topic as a concept. What it doesn't say is left out.
 *
 * @param topic its document
 * @param terms the IRIs of its properties, by their names in JSON
 * @param iris makes the IRI of what has a name, as in {@code topic/trust}
 */
record ConceptDescription(JsonNode topic, Model graph, Map<String, String> terms, UnaryOperator<String> iris) {
    /** What the JSON Pointers to the languages of the definition begin with. */
    private static final String DEFINITION = "/definition/";

    /** Adds it to the graph. */
    Description add() {
        var concept = Description.of(graph, iriOf("topic", topic), SKOS.Concept)
                .identified()
                .date(DCTerms.created, day("createdAt"))
                .date(DCTerms.modified, day("updatedAt"));
        topic.properties().forEach(said -> addTextsAndAddresses(concept, said.getKey(), said.getValue()));
        var status = SkosNo.STATES.get(topic.path("status").asText());
        if (status != null) {
            concept.link(SkosNo.STATUS, status);
        }
        addRelations(concept);
        addSources(concept, topic.path("citations"));
        addDefinitions(concept);
        return concept;
    }

    /** Adds a property of SKOS that has texts by language, or IRIs. */
    private void addTextsAndAddresses(Description concept, String name, JsonNode value) {
        if (!terms.getOrDefault(name, "").startsWith(SKOS.uri)) {
            return;
        }
        var property = ResourceFactory.createProperty(terms.get(name));
        if (value.isArray()) {
            value.forEach(address -> {
                if (address.isTextual()) {
                    concept.link(property, address.asText());
                }
            });
        }
        value.properties().forEach(texts -> {
            var several = texts.getValue().isArray() ? texts.getValue() : List.of(texts.getValue());
            several.forEach(text -> concept.text(property, text.asText(), texts.getKey()));
        });
    }

    /** Both ways where there are two: who harvests draws no conclusions. */
    private void addRelations(Description concept) {
        var self = concept.iri();
        for (var broader : topic.path("broader")) {
            concept.link(SKOS.broader, iriOf("topic", broader));
            add(iriOf("topic", broader), SKOS.narrower, self);
        }
        for (var related : topic.path("related")) {
            concept.link(SKOS.related, iriOf("topic", related));
            add(iriOf("topic", related), SKOS.related, self);
        }
        if (topic.has("replacedBy")) {
            concept.link(DCTerms.isReplacedBy, iriOf("topic", topic.get("replacedBy")));
            add(iriOf("topic", topic.get("replacedBy")), DCTerms.replaces, self);
        }
    }

    private void add(String subject, Property property, String object) {
        graph.createResource(subject).addProperty(property, graph.createResource(object));
    }

    /** The definition once more in each language, as something that has sources: those of the citations that carry it. */
    private void addDefinitions(Description concept) {
        for (var claim : ClaimReader.claimsIn(topic)) {
            if (claim.pointer().startsWith(DEFINITION)) {
                var language = claim.pointer().substring(DEFINITION.length());
                var note = Description.of(graph, concept.iri() + "#definition-" + language, SkosNo.NOTE)
                        .text(RDF.value, claim.value().asText(), language);
                cite(note, nearestCitations(claim));
                concept.link(SkosNo.DEFINITION, note.iri());
            }
        }
    }

    /** Those of the citations that carry a claim which are about the smallest part. */
    private List<JsonNode> nearestCitations(Claim claim) {
        return claim.carriers().stream()
                .takeWhile(carrier ->
                        carrier.about().equals(claim.carriers().get(0).about()))
                .map(carrier -> topic.at("/citations/" + carrier.index()))
                .toList();
    }

    /** Names the sources, and the closest of the relations to them: the profile allows one. */
    private void cite(Description note, List<JsonNode> citations) {
        addSources(note, citations);
        SkosNo.RELATIONSHIPS.entrySet().stream()
                .filter(relationship -> citations.stream()
                        .anyMatch(citation -> citation.path("relation").asText().equals(relationship.getKey())))
                .findFirst()
                .ifPresent(closest -> note.link(SkosNo.RELATIONSHIP, closest.getValue()));
    }

    private void addSources(Description described, Iterable<JsonNode> citations) {
        for (var citation : citations) {
            if (citation.has("source")) {
                described.link(DCTerms.source, iriOf("source", citation.get("source")));
            }
        }
    }

    /** The day in Norway: the profile has no times. */
    private LocalDate day(String name) {
        return LocalDate.ofInstant(Instant.parse(topic.at("/meta/" + name).asText()), ZoneId.of(TimeZone.NORWAY));
    }

    private String iriOf(String type, JsonNode entry) {
        return iris.apply(type + "/" + entry.get("id").asText());
    }
}
