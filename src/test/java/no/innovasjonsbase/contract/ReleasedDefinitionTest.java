package no.innovasjonsbase.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.BackwardIncompatibleProp;
import org.openapitools.openapidiff.core.output.MarkdownRender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers of the last release go on with this one: nothing that its definition has is taken away or changed within v1. A release puts its own
 * definition in the place of the last one's, with {@code -Dikb.release.write=true}.
 */
class ReleasedDefinitionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BUILT = Path.of("openapi/openapi.json");
    private static final Path RELEASED = Path.of("src/test/resources/releases/openapi.json.gz");

    private static final Pattern CHOICE = Pattern.compile("\\(([^()]+)\\)");

    /** More values of an answer are told of as an addition: api-design.md asks callers to expect them. */
    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            .configProperty(BackwardIncompatibleProp.RESPONSE_ENUM_INCREASED.getPropertyName(), "false")
            .build();

    @Test
    void what_was_released_is_there_as_it_was() throws IOException {
        var built = comparable(Files.readAllBytes(BUILT));
        if (Boolean.getBoolean("ikb.release.write")) {
            try (var released = new GZIPOutputStream(Files.newOutputStream(RELEASED))) {
                released.write(JSON.writeValueAsBytes(built));
            }
        }

        assertThat(breaks(released(), built)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    an operation is taken away           | /paths/~1api~1v1~1talks~1{id}/get                                  |
                    a parameter is taken away            | /paths/~1api~1v1~1talks/get/parameters/0                           |
                    an answer has another status         | /paths/~1api~1v1~1talks/get/responses/200                          |
                    a format is taken away               | /paths/~1api~1v1~1talks/get/responses/200/content/text~1csv        |
                    a property is taken away             | /components/schemas/Talk/properties/abstract                       |
                    a part has a property less           | /components/schemas/Affiliation/properties/confirmed               |
                    a property is another type           | /components/schemas/Talk/properties/number/type                    | "string"
                    a property may be absent             | /components/schemas/Talk/required/0                                |
                    a body has to have another property  | /components/schemas/TalkDraft/required/0                           | "room"
                    a text may be less long              | /components/schemas/TalkDraft/properties/room/maxLength            | 3
                    a property can't be chosen any more  | /paths/~1api~1v1~1changes/get/parameters/2/schema/enum/0           |
                    a value is taken no longer           | /components/schemas/OrganizationKind/enum/0                        |
                    """)
    void what_breaks_callers_is_found(String change, String pointer, String value) throws IOException {
        var changed = released();
        change(changed, pointer, value);

        assertThat(breaks(released(), changed)).as(change).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a property is added           | /components/schemas/Talk/properties/more              | {"type": "string"}
                    a body may have one more      | /components/schemas/TalkDraft/properties/more         | {"type": "string"}
                    a value is added              | /components/schemas/OrganizationKind/enum/-           | "guild"
                    a text may be longer          | /components/schemas/TalkDraft/properties/room/maxLength | 2000
                    a description says it better  | /components/schemas/Talk/description                  | "A talk."
                    """)
    void what_is_added_is_no_break(String change, String pointer, String value) throws IOException {
        var changed = released();
        change(changed, pointer, value);

        assertThat(breaks(released(), changed)).as(change).isEmpty();
    }

    private static void change(JsonNode definition, String pointer, String value) throws IOException {
        var end = pointer.lastIndexOf('/');
        var parent = definition.at(pointer.substring(0, end));
        var name = pointer.substring(end + 1).replace("~1", "/");
        if (parent instanceof ArrayNode list) {
            if (!name.equals("-")) {
                list.remove(Integer.parseInt(name));
            }
            if (value != null) {
                list.add(JSON.readTree(value));
            }
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(name)).as(pointer).isNotNull();
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
    }

    /** What a caller of one definition finds no longer in another. */
    private static List<String> breaks(JsonNode released, JsonNode built) throws IOException {
        var found = new ArrayList<String>();
        var comparison = OpenApiCompare.fromContents(released.toString(), built.toString(), null, OPTIONS);
        if (comparison.isIncompatible()) {
            var report = new ByteArrayOutputStream();
            new MarkdownRender().render(comparison, new OutputStreamWriter(report, StandardCharsets.UTF_8));
            found.add(report.toString(StandardCharsets.UTF_8));
        }
        // Tools take a property for one that may be absent, and no longer is.
        propertiesOf(released).forEach((schema, properties) -> properties.stream()
                .filter(property ->
                        !propertiesOf(built).getOrDefault(schema, List.of()).contains(property))
                .forEach(property -> found.add(schema + " has no " + property)));
        return found;
    }

    private static TreeMap<String, List<String>> propertiesOf(JsonNode definition) {
        var found = new TreeMap<String, List<String>>();
        definition.at("/components/schemas").properties().forEach(schema -> {
            var names = new ArrayList<String>();
            schema.getValue().path("properties").fieldNames().forEachRemaining(names::add);
            found.put(schema.getKey(), names);
        });
        return found;
    }

    private static JsonNode released() throws IOException {
        try (var released = new GZIPInputStream(Files.newInputStream(RELEASED))) {
            var definition = JSON.readTree(released);
            makeComparable(definition);
            return definition;
        }
    }

    /** A definition as one of OpenAPI 3.0, in which the comparison sees more, and without what only people read. */
    private static JsonNode comparable(byte[] definition) throws IOException {
        var tree = JSON.readTree(definition);
        ((ObjectNode) tree).put("openapi", "3.0.3");
        makeComparable(tree);
        return tree;
    }

    /** Puts the names that a pattern chooses among in its place: one more of them is an addition. */
    private static void makeChoice(ObjectNode schema) {
        var names = CHOICE.matcher(schema.remove("pattern").asText());
        assertThat(names.find()).isTrue();
        var choice = schema.putArray("enum");
        Stream.of(names.group(1).split("\\|")).forEach(choice::add);
    }

    private static void makeComparable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("example", "examples"));
            if (object.path("name").asText().equals("fields")
                    && object.path("schema").has("pattern")) {
                makeChoice((ObjectNode) object.get("schema"));
            }
            if (object.path("description").isTextual()) {
                object.put("description", "");
            }
            if (object.path("type").isArray()) {
                var types = new ArrayList<String>();
                object.remove("type").forEach(type -> types.add(type.asText()));
                if (types.remove("null")) {
                    object.put("nullable", true);
                }
                if (types.size() == 1) {
                    object.put("type", types.get(0));
                }
            }
        }
        node.forEach(ReleasedDefinitionTest::makeComparable);
    }
}
