package no.innovasjonsbase.catalog;

import io.quarkus.test.junit.TestProfile;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.BehindGateway;
import no.innovasjonsbase.testsupport.Rdf;

import static org.assertj.core.api.Assertions.assertThat;

/** With a publisher and a contact, what is harvested is what the profiles demand. */
@ApplicationTest
@TestProfile(BehindGateway.class)
class ConfiguredCatalogTest {
    private static final String CATALOG = "https://id.example.no/base/id/catalog";

    @Test
    void a_catalogue_is_as_the_profile_demands() {
        var graph = harvested("/catalog");

        assertThat(Rdf.faults(graph, "dcat-ap-no.ttl")).isEmpty();
        assertThat(Rdf.objects(graph, NodeFactory.createURI(CATALOG), DCTerms.identifier.asNode()))
                .containsExactly(CATALOG);
        assertThat(Rdf.objects(graph, NodeFactory.createURI(CATALOG), DCTerms.publisher.asNode()))
                .containsExactly("https://organization-catalog.fellesdatakatalog.digdir.no/organizations/974761076");
        assertThat(Rdf.objects(graph, NodeFactory.createURI(CATALOG), DCTerms.issued.asNode()))
                .containsExactly("2026-11-23");
    }

    @Test
    void the_concepts_are_as_the_profile_demands() {
        assertThat(Rdf.faults(harvested("/concepts"), "skos-ap-no.ttl")).isEmpty();
    }

    /** What a harvester gets, who comes by another address than all others. */
    private static Graph harvested(String address) {
        var graph = Rdf.read(Api.get(address, "Accept", "text/turtle", "X-Forwarded-For", "192.0.2.18")
                .ok());

        assertThat(graph.stream())
                .isNotEmpty()
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
        assertThat(graph.toString()).doesNotContain("localhost");
        return graph;
    }
}
