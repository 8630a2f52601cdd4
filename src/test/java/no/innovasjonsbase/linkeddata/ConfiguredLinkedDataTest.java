package no.innovasjonsbase.linkeddata;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.TestProfile;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.BehindGateway;
import no.innovasjonsbase.testsupport.Rdf;

import static org.assertj.core.api.Assertions.assertThat;

/** Linked data of a base whose addresses are configured, and of entries as no caller could store them today. */
@ApplicationTest
@TestProfile(BehindGateway.class)
class ConfiguredLinkedDataTest {
    @Inject
    Turtle turtle;

    @Inject
    JsonLd jsonLd;

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    @Test
    void terms_last_as_iris_do_and_the_context_is_where_the_answer_is() {
        var answer =
                Api.get("/api/v1/topics/trust", "Accept", "application/ld+json").ok();

        assertThat(answer.json().path("@context").asText())
                .isEqualTo("https://innovasjonsbase.example.no/context.jsonld");
        assertThat(answer.json().path("@id").asText()).isEqualTo("https://id.example.no/base/id/topic/trust");
        assertThat(Api.json("/context.jsonld").at("/@context/ikb").asText())
                .isEqualTo("https://id.example.no/base/ns#");
        assertThat(Api.get("/api/v1/topics/trust", "Accept", "text/turtle").ok().text())
                .contains("<https://id.example.no/base/id/topic/trust>", "ikb:Topic");
        assertThat(Rdf.objects(
                        Rdf.read(Api.get("/ns").ok()),
                        NodeFactory.createURI("https://id.example.no/base/ns#Topic"),
                        RDFS.isDefinedBy.asNode()))
                .containsExactly("https://id.example.no/base/ns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://example.no/a?b=1#c  | true
                    http://[2001:db8::1]/       | true
                    urn:isbn:9788272835124      | true
                    https://example.no/a b      | false
                    https://example.no/<a>      | false
                    https://example.no/å        | false
                    https://example.no/%zz      | false
                    example.no                  | false
                    //example.no/a              | false
                    @id                         | false
                    _:b0                        | false
                    skos:Concept"               | false
                    """)
    void an_address_is_an_iri_or_else_a_text(String address, boolean isIri) {
        var entry = topic().<ObjectNode>set("exactMatch", json.createArrayNode().add(address));
        var shown = new ShownEntries(
                Entry.viewOf(types.require("topic")),
                List.of(entry),
                false,
                null,
                List.of("nb"),
                Locale.forLanguageTag("nb"));

        var graph = read(turtle.write(shown));

        var said = graph.listObjectsOfProperty(SKOS.exactMatch).toList();
        assertThat(said).hasSize(1);
        assertThat(said.get(0).isURIResource()).isEqualTo(isIri);
        assertThat(said.get(0).toString()).isEqualTo(address);
        assertThat(jsonLd.write(shown)).asString().contains(address.replace("\"", "\\\""));
    }

    private ObjectNode topic() {
        return json.createObjectNode()
                .put("id", "prove-1")
                .put("href", "/api/v1/topics/prove-1")
                .put("type", "topic");
    }

    private static Model read(byte[] written) {
        var graph = ModelFactory.createDefaultModel();
        RDFDataMgr.read(graph, new ByteArrayInputStream(written), Lang.TURTLE);
        return graph;
    }
}
