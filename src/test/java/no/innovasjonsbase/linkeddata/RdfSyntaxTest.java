package no.innovasjonsbase.linkeddata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import no.innovasjonsbase.platform.routes.Format;

import static org.assertj.core.api.Assertions.assertThat;

/** A graph is written in one way, whatever order it was made in. */
class RdfSyntaxTest {
    private static final int STATEMENTS = 60;

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "JSON_LD", "RDF_XML", "N_TRIPLES"})
    void a_graph_is_the_same_bytes_whatever_order_it_was_made_in(Format format) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < STATEMENTS; i++) {
            numbers.add(i);
        }
        var written = RdfSyntax.write(graph(numbers), format);
        for (int seed = 1; seed <= 5; seed++) {
            Collections.shuffle(numbers, new Random(seed));

            assertThat(RdfSyntax.write(graph(numbers), format)).isEqualTo(written);
        }
    }

    private static Model graph(List<Integer> numbers) {
        var graph = RdfSyntax.newGraph();
        for (int number : numbers) {
            var subject = graph.createResource("https://example.no/" + number % 7);
            subject.addProperty(RDF.type, SKOS.Concept)
                    .addProperty(SKOS.related, graph.createResource("https://example.no/" + number))
                    .addProperty(SKOS.prefLabel, "Æ" + number, number % 2 == 0 ? "nb" : "nn")
                    .addProperty(DCTerms.modified, "2026-11-" + (10 + number % 20), XSDDatatype.XSDdate);
        }
        return graph;
    }
}
