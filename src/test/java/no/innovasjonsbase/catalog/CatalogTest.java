package no.innovasjonsbase.catalog;

import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Rdf;

import static org.assertj.core.api.Assertions.assertThat;

/** Catalogues harvest the base, each in the syntax that it asks for. */
@ApplicationTest
class CatalogTest {
    private static final String CATALOG = "/catalog";
    private static final String TOPIC = "/api/v1/topics/catalogued";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/turtle                                         | text/turtle
                    application/ld+json                                 | application/ld+json
                    application/rdf+xml                                 | application/rdf+xml
                    application/n-triples                               | application/n-triples
                    */*                                                 | text/turtle
                    text/*                                              | text/turtle
                    application/rdf+xml;q=0.2, application/ld+json;q=.5 | application/ld+json
                    text/turtle;q=0.1, application/n-triples            | application/n-triples
                    application/json, text/turtle;q=0.1                 | text/turtle
                    """)
    void a_catalogue_comes_in_the_syntax_that_is_asked_for(String accept, String type) {
        var answer = Api.get(CATALOG, "Accept", accept).ok();

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(type + ";charset=UTF-8");
        assertThat(Rdf.read(answer).isIsomorphicWith(Rdf.read(Api.get(CATALOG))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "turtle, text/turtle",
        "json-ld, application/ld+json",
        "rdf-xml, application/rdf+xml",
        "n-triples, application/n-triples"
    })
    void the_address_names_the_syntax(String format, String type) {
        var answer =
                Api.get(CATALOG + "?format=" + format, "Accept", "text/html").ok();

        assertThat(answer.header("Content-Type")).startsWithIgnoringCase(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "text/turtle;q=0", "*/*;q=0"})
    void another_syntax_is_not_acceptable(String accept) {
        var problem = Api.get(CATALOG, "Accept", accept).problem(406, "not-acceptable");

        assertThat(problem.toString())
                .contains("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples");
    }

    @Test
    void a_parameter_that_there_is_not_is_refused() {
        Api.get(CATALOG + "?lang=nb").problem(400, "invalid-parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "json-ld", "rdf-xml", "n-triples"})
    void a_catalogue_is_the_same_to_the_byte_while_nothing_changes(String format) {
        var address = CATALOG + "?format=" + format;
        var first = Api.get(address).ok();

        assertThat(Api.get(address, "Cache-Control", "no-cache").ok().body()).isEqualTo(first.body());
        assertThat(Api.send("HEAD", address).ok().header("ETag")).isEqualTo(first.header("ETag"));
        Api.get(address, "If-None-Match", first.header("ETag")).is(304);
        Api.get(address, "If-Match", "\"another\"").is(412);
        assertThat(Api.get(address, "Accept-Encoding", "gzip").ok().header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void a_catalogue_tells_when_the_base_last_changed() {
        var before = modified();
        Api.write("PUT", TOPIC, "{\"label\":{\"nb\":\"Katalogisert\"}}", "If-None-Match", "*")
                .is(201);
        var after = modified();
        Api.write("DELETE", TOPIC, null, "If-Match", "*").is(204);

        assertThat(after).isGreaterThan(before);
    }

    private static String modified() {
        var graph = Rdf.read(Api.get(CATALOG).ok());
        return Rdf.objects(graph, part("#dataset"), DCTerms.modified.asNode()).get(0);
    }

    @Test
    void what_the_operator_has_not_configured_is_found_at_fault() {
        var graph = Rdf.read(Api.get(CATALOG).ok());

        assertThat(Rdf.faults(graph, "dcat-ap-no.ttl"))
                .hasSize(6)
                .allMatch(fault -> fault.contains("publisher") || fault.contains("contactPoint"));
    }

    @Test
    void the_iri_of_the_catalogue_leads_to_it() {
        assertThat(Api.get("/id/catalog").is(303).header("Location"))
                .isEqualTo(Api.root().resolve(CATALOG).toString());
        assertThat(Api.get("/id/catalog?format=n-triples").is(303).header("Location"))
                .endsWith("/catalog?format=n-triples");
        assertThat(Rdf.objects(Rdf.read(Api.get(CATALOG)), part(""), DCAT.dataset.asNode()))
                .containsExactly(part("#dataset").getURI());
    }

    @Test
    void every_address_in_it_answers() {
        var graph = Rdf.read(Api.get(CATALOG).ok());
        var addresses = Stream.of(
                        DCAT.accessURL, DCAT.downloadURL, DCAT.endpointURL, DCAT.endpointDescription, DCAT.landingPage)
                .flatMap(property -> graph.stream(Node.ANY, property.asNode(), Node.ANY))
                .map(triple -> triple.getObject().getURI())
                .distinct();

        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> Api.send("HEAD", address)
                .ok());
    }

    @Test
    void the_formats_of_lists_are_its_distributions() {
        var graph = Rdf.read(Api.get(CATALOG).ok());

        assertThat(Rdf.objects(graph, part("#dataset"), DCAT.distribution.asNode()))
                .contains(
                        part("#export-ndjson").getURI(),
                        part("#lists-csv").getURI(),
                        part("#lists-json").getURI());
        assertThat(Rdf.objects(graph, part("#lists-csv"), DCAT.accessURL.asNode()))
                .contains(Api.root().resolve("/api/v1/topics?format=csv").toString());
    }

    private static Node part(String fragment) {
        return NodeFactory.createURI(Api.root().resolve("/id/catalog") + fragment);
    }
}
