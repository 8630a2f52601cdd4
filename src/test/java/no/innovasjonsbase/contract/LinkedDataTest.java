package no.innovasjonsbase.contract;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.FilledDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** JSON-LD and Turtle of every collection, as those read them who load entries into a graph. */
@ApplicationTest
class LinkedDataTest {
    /** What isn't said in RDF: where the JSON is found, and what its classes and IRIs say in its place. */
    private static final Set<String> LEFT_OUT = Set.of("href", "type", "etag");

    private static final JsonNode VOCABULARY = vocabulary();

    @Inject
    EntryTypes types;

    private static JsonNode vocabulary() {
        try {
            return new ObjectMapper().readTree(new File("src/main/resources/vocabulary.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<String> answers() {
        return Stream.of(
                        Contract.entries().stream(),
                        Contract.entries().stream().map(entry -> entry + "/versions/1"),
                        Contract.lists().stream()
                                .map(list -> list.path() + "?limit=5&lang=nn&fields=" + fieldsOf(list)),
                        Contract.lists().stream().map(list -> list.path() + "?limit=5&expand=" + embeddableIn(list)))
                .flatMap(addresses -> addresses);
    }

    private static String fieldsOf(Contract.Operation list) {
        return String.join(",", list.query("fields").choices().subList(3, 6));
    }

    private static String embeddableIn(Contract.Operation list) {
        return list.query("expand").choices().stream().limit(10).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void json_ld_and_turtle_are_the_same_graph_and_say_all_that_json_says(String address) {
        var json = Api.json(address);
        var jsonLd = get(address, "application/ld+json");
        var turtle = get(address, "text/turtle");

        assertThat(plain(jsonLd.json())).isEqualTo(json.has("items") ? json.get("items") : json);
        var graph = read(jsonLd, Lang.JSONLD11);
        assertThat(graph.isIsomorphicWith(read(turtle, Lang.TURTLE))).isTrue();
        assertThat(graph.listStatements().toList())
                .hasSameSizeAs(statementsOf(jsonLd.json()))
                .allSatisfy(LinkedDataTest::isAbsolute);
        for (var said : statementsOf(jsonLd.json())) {
            assertThat(graph.listStatements(graph.createResource(said.subject()), null, (RDFNode) null)
                            .toList())
                    .as("%s", said)
                    .anyMatch(said::isIn);
        }
        // Another address of the same, which is not kept in memory yet.
        var again = Api.get(address + (address.contains("?") ? "&" : "?") + "format=turtle");
        assertThat(again.ok().body()).isEqualTo(turtle.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Tillit                          | https://www.example.no/
                    "\\"'<a>&amp;^`{}_:b0@nb 😀      | https://www.example.no/a?b=c&d=%20&#é
                    ^^<x>; . } DROP {} \\u0022 \\n     | https://blåbær.no/økonomi?ø=å
                    שלום می‌خواهم                    | http://[2001:db8::1]:8080/(a)'b'*!$,;:@
                    https://schema.org/name         | https://www.example.no/schema:name/%F0%9F%98%80
                    """)
    void what_is_filled_in_everywhere_is_said_as_it_is(String text, String url) {
        for (var type : types.byCollection().values()) {
            var address = Entry.hrefOf(type, "utfylt");
            var draft = new FilledDraft(text.strip(), url.strip()).of(type);
            try {
                Api.write("PUT", address, draft, "If-None-Match", "*").is(201);
                json_ld_and_turtle_are_the_same_graph_and_say_all_that_json_says(address);
            } finally {
                Api.write("DELETE", address, null, "If-Match", "*");
            }
        }
    }

    @Test
    void what_is_left_out_is_told() throws IOException {
        var leftOut = VOCABULARY.findValues("terms").stream()
                .flatMap(properties -> properties.properties().stream())
                .filter(property -> property.getValue().isNull())
                .map(property -> property.getKey().replaceFirst(".*\\.", ""));

        assertThat(leftOut).containsExactlyInAnyOrderElementsOf(LEFT_OUT);
        assertThat(Files.readString(Path.of("src/docs/decisions/linked-data.md")))
                .contains("**Left out**")
                .contains(LEFT_OUT.stream().map(name -> "`" + name + "` (").toList());
    }

    private static void isAbsolute(Statement statement) {
        assertThat(statement.getSubject().getURI()).matches("https?://.+");
        assertThat(statement.getPredicate().getURI()).matches("https?://.+");
        assertThat(statement.getObject().isAnon()).isFalse();
    }

    /**
     * What a graph has to say of a subject.
     *
     * @param value a text or a number, or the end of an IRI
     * @param language null where it is in none
     */
    private record Said(String subject, String name, String value, String language) {
        boolean isIn(Statement statement) {
            var object = statement.getObject();
            if (object.isURIResource()) {
                return language == null
                        && Stream.concat(Stream.of(value), constants(value))
                                .map(iri -> iri.replaceFirst("^[a-z]+:", ""))
                                .anyMatch(object.asResource().getURI()::endsWith);
            }
            var literal = object.asLiteral();
            return literal.getValue() instanceof Number number && value.matches("-?[0-9.]+")
                    ? number.doubleValue() == Double.parseDouble(value)
                    : literal.getLexicalForm().equals(value)
                            && literal.getLanguage().equals(language == null ? "" : language);
        }
    }

    /** What public vocabularies call a constant. */
    private static Stream<String> constants(String name) {
        return VOCABULARY.findValues("values").stream()
                .map(values -> values.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static Set<Said> statementsOf(JsonNode jsonLd) {
        var found = new HashSet<Said>();
        if (jsonLd.has("@graph")) {
            jsonLd.get("@graph").forEach(entry -> addFrom(entry, null, found));
        } else {
            addFrom(jsonLd, null, found);
        }
        return found;
    }

    private static void addFrom(JsonNode node, String subject, Set<Said> found) {
        var about = node.path("@id").asText(subject);
        node.properties().forEach(property -> {
            var name = property.getKey();
            if (name.equals("@type")) {
                property.getValue().forEach(type -> found.add(new Said(about, name, type.asText(), null)));
            } else if (!name.startsWith("@") && !LEFT_OUT.contains(name) && !isOfReference(node, name)) {
                addValue(property.getValue(), about, name, found);
            }
        });
    }

    /** Whether it is said of a reference, which qualifiedReferences repeats, and not of the entry, which may stand in its place. */
    private static boolean isOfReference(JsonNode node, String name) {
        return node.has("href") && !name.equals("id") && (!node.has("@type") || name.equals("reason"));
    }

    private static void addValue(JsonNode value, String subject, String name, Set<Said> found) {
        if (value.isArray()) {
            value.forEach(element -> addValue(element, subject, name, found));
        } else if (value.has("@id")) {
            found.add(new Said(subject, name, value.get("@id").asText(), null));
            addFrom(value, subject, found);
        } else if (value.has("@value")) {
            found.add(new Said(subject, name, value.get("@value").asText(), null));
        } else if (name.equals("meta") || name.equals("identifiers")) {
            addFrom(value, subject, found);
        } else if (value.isObject()) {
            value.properties().forEach(text -> addText(text.getValue(), text.getKey(), subject, name, found));
        } else {
            found.add(new Said(subject, name, value.asText(), null));
        }
    }

    private static void addText(JsonNode text, String language, String subject, String name, Set<Said> found) {
        if (text.isArray()) {
            text.forEach(element -> addText(element, language, subject, name, found));
        } else {
            found.add(new Said(subject, name, text.asText(), language));
        }
    }

    /** JSON-LD without what makes it that. */
    private static JsonNode plain(JsonNode jsonLd) {
        if (jsonLd.has("@graph")) {
            return plain(jsonLd.get("@graph"));
        }
        if (jsonLd.has("@value")) {
            var value = jsonLd.get("@value");
            return jsonLd.has("@type") ? DoubleNode.valueOf(value.asDouble()) : value;
        }
        if (jsonLd.has("text") && jsonLd.path("@id").asText().contains("#")) {
            return jsonLd.get("text");
        }
        var copy = jsonLd.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove(List.of("@context", "@id", "@type", "qualifiedReferences"));
            object.properties().forEach(property -> property.setValue(plain(property.getValue())));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        }
        return copy;
    }

    private static Api.Answer get(String address, String type) {
        var answer = Api.get(address, "Accept", type).ok();
        assertThat(answer.header("Content-Type")).startsWith(type);
        return answer;
    }

    private static Model read(Api.Answer answer, Lang lang) {
        var graph = ModelFactory.createDefaultModel();
        RDFDataMgr.read(graph, new ByteArrayInputStream(answer.body()), lang);
        return graph;
    }
}
