package no.innovasjonsbase.linkeddata;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Rdf;

import static org.assertj.core.api.Assertions.assertThat;

/** The IRIs of the base's own terms lead to what they mean. */
@ApplicationTest
class NamespaceTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern TERM = Pattern.compile("<section id=\"([^\"]+)\" class=\"term\">");

    @Test
    void every_own_term_that_entries_use_is_described() {
        var described = new TreeSet<String>();
        terms().stream(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .forEach(triple -> described.add(triple.getSubject().getURI()));
        var used = new TreeSet<String>();
        for (var collection : Contract.collections()) {
            var address = collection + "?limit=200&format=turtle";
            Rdf.read(Api.get(address).ok()).stream().forEach(triple -> {
                addOwn(triple.getPredicate(), used);
                addOwn(triple.getObject(), used);
            });
        }

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(described).containsAll(used);
    }

    private static void addOwn(Node node, Set<String> found) {
        if (node.isURI() && node.getURI().startsWith(namespace())) {
            found.add(node.getURI());
        }
    }

    @Test
    void every_term_has_a_label_in_each_language() {
        var graph = terms();
        var subjects = subjects(graph);

        assertThat(subjects).hasSizeGreaterThan(100).allSatisfy(subject -> assertThat(
                        graph.stream(NodeFactory.createURI(subject), RDFS.label.asNode(), Node.ANY)
                                .map(label -> label.getObject().getLiteralLanguage()))
                .containsExactlyInAnyOrder("nb", "nn", "en"));
    }

    @Test
    void terms_say_what_they_are_and_where_they_stand() {
        var graph = terms();

        assertThat(Rdf.objects(graph, term("Finding"), RDFS.subClassOf.asNode()))
                .containsExactlyInAnyOrder("http://www.w3.org/ns/prov#Entity", "https://schema.org/Claim");
        assertThat(Rdf.objects(graph, term("stance"), RDF.type.asNode()))
                .containsExactlyInAnyOrder(OWL2.ObjectProperty.getURI(), RDF.Property.getURI());
        assertThat(Rdf.objects(graph, term("stance"), RDFS.domain.asNode()))
                .containsExactly(term("Finding").getURI());
        assertThat(Rdf.objects(graph, term("stance"), RDFS.range.asNode()))
                .singleElement()
                .satisfies(range -> assertThat(Rdf.objects(graph, term("supports", range), RDF.type.asNode()))
                        .contains(range));
        assertThat(Rdf.objects(graph, term("kind"), RDFS.domain.asNode())).isEmpty();
        assertThat(Rdf.objects(graph, term("kind"), NodeFactory.createURI("https://schema.org/domainIncludes")))
                .contains(term("Case").getURI(), term("Initiative").getURI());
        assertThat(Rdf.objects(graph, term("maintainer"), RDFS.comment.asNode()))
                .singleElement()
                .asString()
                .contains("organization number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "json-ld", "rdf-xml", "n-triples"})
    void terms_are_one_graph_in_every_syntax_the_same_to_the_byte(String format) {
        var address = Context.NAMESPACE + "?format=" + format;
        var first = Api.get(address).ok();

        assertThat(Rdf.read(first).isIsomorphicWith(terms())).isTrue();
        assertThat(Api.get(address, "Cache-Control", "no-cache").ok().body()).isEqualTo(first.body());
        Api.get(address, "If-None-Match", first.header("ETag")).is(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/turtle", "text/turtle, text/html;q=0.5"})
    void programs_get_turtle(String accept) {
        assertThat(Api.get(Context.NAMESPACE, "Accept", accept).ok().header("Content-Type"))
                .startsWith("text/turtle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void browsers_get_a_page_with_a_place_for_each_term(String language) {
        var answer = Api.get(Context.NAMESPACE, "Accept", BROWSER, "Accept-Language", language)
                .ok();
        var places = new HashSet<String>();
        TERM.matcher(answer.text()).results().forEach(place -> places.add(namespace() + place.group(1)));

        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept", "Accept-Language");
        assertThat(places).isEqualTo(subjects(terms()));
        assertThat(answer.text().split(" id=\"", -1)).hasSize(places.size() + 2);
        assertThat(answer.text()).contains("<a href=\"#Finding\">Finding</a>", "href=\"https://schema.org/Claim\"");
    }

    @Test
    void another_format_is_refused() {
        Api.get(Context.NAMESPACE, "Accept", "image/png").problem(406, "not-acceptable");
        Api.get(Context.NAMESPACE + "?format=csv").problem(400, "invalid-parameters");
        Api.get(Context.NAMESPACE + "?term=stance").problem(400, "invalid-parameters");
    }

    private static Set<String> subjects(Graph graph) {
        var subjects = new HashSet<String>();
        graph.stream(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .forEach(triple -> subjects.add(triple.getSubject().getURI()));
        return subjects;
    }

    private static Graph terms() {
        return Rdf.read(Api.get(Context.NAMESPACE).ok());
    }

    private static Node term(String name) {
        return NodeFactory.createURI(namespace() + name);
    }

    /** A constant of a class. */
    private static Node term(String constant, String type) {
        return NodeFactory.createURI(type + "." + constant);
    }

    private static String namespace() {
        return Api.root().resolve(Context.NAMESPACE) + "#";
    }
}
