package no.innovasjonsbase.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Contract.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI definition says what is done: the same in both of its formats, and of bodies no less than is taken. */
@ApplicationTest
class DefinitionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the build writes it. */
    private static final Path STORED = Path.of("openapi");

    /** More than a document of strangers may have, and less than the definition will ever have. */
    private static final int CODE_POINTS = 20_000_000;

    @Test
    void the_yaml_reads_as_the_json_does() throws IOException {
        assertThat(yaml(Files.readString(STORED.resolve("openapi.yaml"))))
                .isEqualTo(JSON.readTree(STORED.resolve("openapi.json").toFile()));
        assertThat(yaml(Api.get("/q/openapi", "Accept", "application/yaml").ok().text()))
                .isEqualTo(Api.json("/q/openapi?format=json"));
    }

    private static JsonNode yaml(String text) throws IOException {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(CODE_POINTS);
        return JSON.readTree(JSON.writeValueAsString(new Yaml(limits).<Object>load(text)));
    }

    static Stream<Operation> bodies() {
        return Stream.of("post", "put", "patch")
                .flatMap(method -> Contract.writes(method).stream())
                .filter(operation -> operation.definition().has("requestBody"))
                .filter(operation ->
                        operation.parameters().stream().anyMatch(p -> p.name().equals("dryRun")))
                // One that changes what is there needs an entry of the type.
                .filter(operation -> !operation.exampleBody().getKey().equals(MergePatch.MEDIA_TYPE)
                        || Api.get(operation.examplePath()).status() == 200);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void null_is_taken_for_what_the_schema_says_and_for_nothing_else(Operation operation) {
        var body = (ObjectNode) operation.exampleBody().getValue();
        var schema = schemaOf(operation);
        var document = Contract.document();
        var names = new ArrayList<>(List.of("unknown"));
        Contract.resolve(bodyOf(operation), document)
                .get("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        if (names.contains("citations")) {
            // A citation of a part that is taken away is refused, which no schema can say.
            var citation = body.putArray("citations").addObject().put("relation", "direct");
            citation.putObject("source").put("id", "topplederkonferansen-artikkel");
        }
        var nullable = new TreeMap<String, Boolean>();
        var taken = new TreeMap<String, Boolean>();
        for (var name : names) {
            var changed = body.deepCopy().putNull(name);
            nullable.put(name, schema.validate(changed).isEmpty());
            taken.put(name, statusOf(operation, changed) < 300);
        }

        assertThat(taken).isEqualTo(nullable).containsValue(true).containsValue(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            topics        | label      | {"nb": null}                                  | refused
            topics        | label      | {"nb": null, "en": "Trust in trials"}         | taken
            topics        | definition | {"nn": null, "se": null}                      | refused
            topics        | altLabels  | {"nb": null}                                  | taken
            topics        | altLabels  | {"nb": []}                                    | refused
            topics        | citations  | [{"relation": "direct"}]                      | refused
            topics        | citations  | [{"relation": "derived", "source": null}]     | refused
            topics        | citations  | [{"relation": "self-composed"}]               | refused
            topics        | citations  | [{"relation": "self-composed", "about": null}] | refused
            topics        | citations  | [{"relation": "self-composed", "about": [""]}] | taken
            topics        | citations  | [{"relation": "self-composed", "about": ["label"]}] | refused
            topics        | citations  | [{"relation": "self-composed", "about": ["/a~b"]}] | refused
            topics        | citations  | [{"relation": "unsourced"}]                   | taken
            topics        | citations  | [{"relation": "unsourced", "source": null}]   | taken
            topics        | citations  | [{"relation": "unsourced", "source": {"id": "topplederkonferansen-artikkel"}}] | refused
            principles    | origin     | {"type": "topic", "id": "trust"}              | refused
            principles    | origin     | {"type": "Source", "id": "topplederkonferansen-artikkel"} | refused
            principles    | origin     | {"type": "source", "id": "topplederkonferansen-artikkel"} | taken
            """)
    void what_a_schema_forbids_is_refused(String collection, String property, String value, String outcome)
            throws IOException {
        var create = creationIn(collection);
        var body = (ObjectNode) create.exampleBody().getValue();
        body.set(property, JSON.readTree(value));

        assertThat(statusOf(create, body) < 300).isEqualTo(outcome.equals("taken"));
        assertThat(schemaOf(create).validate(body).isEmpty()).isEqualTo(outcome.equals("taken"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void a_text_is_as_long_as_the_schema_says(int characters) {
        var create = creationIn("topics");
        var body = (ObjectNode) create.exampleBody().getValue();
        // Letters beyond the BMP count once.
        body.putObject("label").put("se", "𝒜a".repeat(100) + "a".repeat(characters - 200));

        assertThat(schemaOf(create).validate(body).isEmpty()).isEqualTo(statusOf(create, body) < 300);
        assertThat(statusOf(create, body)).isEqualTo(characters > 200 ? 422 : 201);
    }

    private static Operation creationIn(String collection) {
        return bodies().filter(operation -> operation.path().equals("/api/v1/" + collection))
                .findFirst()
                .orElseThrow();
    }

    private static int statusOf(Operation operation, JsonNode body) {
        var address = operation.examplePath() + "?dryRun=true";
        if (operation.exampleBody().getKey().equals(MergePatch.MEDIA_TYPE)) {
            return Api.write("PATCH", address, body, "If-Match", "*").status();
        }
        return operation.path().endsWith("}")
                ? Api.write("PUT", address, body, "If-None-Match", "*").status()
                : Api.write("POST", address, body).status();
    }

    private static JsonNode bodyOf(Operation operation) {
        return operation
                .definition()
                .at("/requestBody/content")
                .iterator()
                .next()
                .get("schema");
    }

    private static JsonSchema schemaOf(Operation operation) {
        var root = bodyOf(operation).<ObjectNode>deepCopy();
        root.set("components", Contract.document().get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }
}
