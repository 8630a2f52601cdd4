package no.innovasjonsbase.catalog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Rdf;

import static org.assertj.core.api.Assertions.assertThat;

/** Topics are harvested as concepts. */
@ApplicationTest
@Tag("database")
class ConceptsTest {
    private static final String CONCEPTS = "/concepts";

    /** One that says all that a topic can. */
    private static final String FULL =
            """
            {"label": {"nb": "Hel", "nn": "Heil", "se": "Ollislaš"},
             "altLabels": {"nb": ["full", "fullstendig"]}, "hiddenLabels": {"nb": ["hæl"]},
             "definition": {"nb": "Det hele.", "nn": "Det heile."}, "scopeNote": {"nb": "Om alt."},
             "status": "deprecated", "replacedBy": {"id": "conceived-other"},
             "broader": [{"id": "conceived-other"}], "related": [{"id": "trust"}],
             "exactMatch": ["https://example.no/hel"], "closeMatch": ["https://example.no/nesten"],
             "citations": [
               {"source": {"id": "topplederkonferansen-artikkel"}, "relation": "derived"},
               {"source": {"id": "topplederkonferansen-artikkel"}, "relation": "direct", "about": ["/definition/nb"]},
               {"relation": "self-composed", "about": ["/definition"]}]}
            """;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        made.forEach(id -> Api.write("DELETE", "/api/v1/topics/" + id, null, "If-Match", "*")
                .is(204));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "json-ld", "rdf-xml", "n-triples"})
    void concepts_are_one_graph_in_every_syntax_the_same_to_the_byte(String format) {
        var address = CONCEPTS + "?format=" + format;
        var first = Api.get(address).ok();

        assertThat(Rdf.read(first).isIsomorphicWith(Rdf.read(Api.get(CONCEPTS).ok())))
                .isTrue();
        assertThat(Api.get(address, "Cache-Control", "no-cache").ok().body()).isEqualTo(first.body());
        Api.get(address, "If-None-Match", first.header("ETag")).is(304);
    }

    @Test
    void every_topic_is_a_member_by_its_permanent_iri() {
        var topics = Api.json("/api/v1/topics?limit=200&fields=id").get("items");
        var iris = new ArrayList<String>();
        topics.forEach(topic -> iris.add(iriOf(topic.get("id").asText()).getURI()));

        assertThat(Rdf.objects(concepts(), iri("/id/concepts"), SKOS.member.asNode()))
                .containsExactlyInAnyOrderElementsOf(iris);
    }

    @Test
    void a_concept_says_all_that_its_topic_does() {
        create("conceived-other", "{\"label\":{\"nb\":\"Annen\"}}");
        create("conceived", FULL);
        var graph = concepts();
        var concept = iriOf("conceived");

        assertThat(texts(graph, concept, SKOS.prefLabel.asNode())).containsExactly("Heil@nn", "Hel@nb", "Ollislaš@se");
        assertThat(texts(graph, concept, SKOS.altLabel.asNode())).containsExactly("full@nb", "fullstendig@nb");
        assertThat(texts(graph, concept, SKOS.hiddenLabel.asNode())).containsExactly("hæl@nb");
        assertThat(texts(graph, concept, SKOS.definition.asNode())).containsExactly("Det heile.@nn", "Det hele.@nb");
        assertThat(texts(graph, concept, SKOS.scopeNote.asNode())).containsExactly("Om alt.@nb");
        assertThat(Rdf.objects(graph, concept, SkosNo.STATUS.asNode()))
                .containsExactly("http://publications.europa.eu/resource/authority/concept-status/DEPRECATED");
        assertThat(Rdf.objects(graph, concept, SKOS.exactMatch.asNode())).containsExactly("https://example.no/hel");
        assertThat(Rdf.objects(graph, concept, SKOS.closeMatch.asNode())).containsExactly("https://example.no/nesten");
        var topic = Api.json("/api/v1/topics/conceived").get("meta");
        assertThat(Rdf.objects(graph, concept, DCTerms.modified.asNode()))
                .containsExactly(Instant.parse(topic.get("updatedAt").asText())
                        .atZone(ZoneId.of("Europe/Oslo"))
                        .toLocalDate()
                        .toString());
    }

    @Test
    void relations_are_told_both_ways() {
        create("conceived-other", "{\"label\":{\"nb\":\"Annen\"}}");
        create("conceived", FULL);
        var graph = concepts();

        assertRelation(graph, "conceived", SKOS.broader.asNode(), "conceived-other");
        assertRelation(graph, "conceived-other", SKOS.narrower.asNode(), "conceived");
        assertRelation(graph, "conceived", DCTerms.isReplacedBy.asNode(), "conceived-other");
        assertRelation(graph, "conceived-other", DCTerms.replaces.asNode(), "conceived");
        assertRelation(graph, "conceived", SKOS.related.asNode(), "trust");
        assertThat(Rdf.objects(graph, iriOf("trust"), SKOS.related.asNode()))
                .contains(iriOf("conceived").getURI());
    }

    @Test
    void a_definition_names_its_sources_in_each_language() {
        create("conceived-other", "{\"label\":{\"nb\":\"Annen\"}}");
        create("conceived", FULL);
        var graph = concepts();

        assertThat(sourcesOf(graph, "nb"))
                .containsExactly(
                        iri("/id/source/topplederkonferansen-artikkel").getURI(), relationship("direct-from-source"));
        assertThat(sourcesOf(graph, "nn")).containsExactly(relationship("self-composed"));
    }

    private static List<String> sourcesOf(Graph graph, String language) {
        var note = NodeFactory.createURI(iriOf("conceived") + "#definition-" + language);
        var sources = new ArrayList<>(Rdf.objects(graph, note, DCTerms.source.asNode()));
        sources.addAll(Rdf.objects(graph, note, SkosNo.RELATIONSHIP.asNode()));
        return sources;
    }

    private static String relationship(String name) {
        return "https://data.norge.no/vocabulary/relationship-with-source-type#" + name;
    }

    @Test
    void what_a_topic_lacks_is_found_at_fault() {
        create("conceived-other", "{\"label\":{\"nb\":\"Annen\"}}");

        assertThat(Rdf.faults(concepts(), "skos-ap-no.ttl").stream()
                        .filter(fault -> fault.startsWith(iriOf("conceived-other") + " ")))
                .hasSize(5)
                .anyMatch(fault -> fault.contains("definition"))
                .anyMatch(fault -> fault.contains("xlDefinition"))
                .anyMatch(fault -> fault.contains("prefLabel"))
                .anyMatch(fault -> fault.contains("publisher"))
                .anyMatch(fault -> fault.contains("contactPoint"));
    }

    @Test
    void the_iri_of_the_collection_leads_to_it() {
        assertThat(Api.get("/id/concepts").is(303).header("Location"))
                .isEqualTo(Api.root().resolve(CONCEPTS).toString());
    }

    private void create(String id, String body) {
        Api.write("PUT", "/api/v1/topics/" + id, body, "If-None-Match", "*").is(201);
        made.add(0, id);
    }

    private static Graph concepts() {
        return Rdf.read(Api.get(CONCEPTS).ok());
    }

    private static List<String> texts(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm() + "@"
                        + triple.getObject().getLiteralLanguage())
                .sorted()
                .toList();
    }

    private static void assertRelation(Graph graph, String subject, Node property, String object) {
        assertThat(Rdf.objects(graph, iriOf(subject), property))
                .containsExactly(iriOf(object).getURI());
    }

    private static Node iriOf(String topic) {
        return iri("/id/topic/" + topic);
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Api.root().resolve(path).toString());
    }
}
