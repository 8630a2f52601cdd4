package no.innovasjonsbase.webhook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A version of an entry is the same bytes wherever it is shown: in the answer to the write, on its address, among its
 * versions, in a list, in the feed, in an export and in a webhook.
 */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class OneDocumentTest {
    /** A letter of the mathematical alphabet, an emoji of several code points, what JSON and HTML escape. */
    private static final String LETTERS = " 𝔄 👩🏽‍🚀 \"\\/<&>' é ǽ ŋ";

    /** Lines and what JavaScript takes for their ends, where a text may have several. */
    private static final String LINES = "\n \u2028\u2029 ŋ";

    private static final String PROSE =
            "abstract|audience|biography|definition|description|note|question|rationale|statement|summary|text|theme";

    @Inject
    Journal journal;

    private WebhookReceiver receiver;

    @BeforeEach
    void listen() {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    static Stream<Contract.Operation> creations() {
        var collections = Contract.collections();
        return Contract.writes("post").stream().filter(operation -> collections.contains(operation.path()));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void a_version_is_the_same_bytes_wherever_it_is_shown(Contract.Operation creation) {
        var subscription = receiver.subscribe("");
        var documents = new ArrayList<String>();
        for (var draft : drafts(creation)) {
            var written = Api.write("POST", creation.path(), draft);
            assertThat(written.status()).as(written.text()).isEqualTo(201);
            assertIsShown(creation.path(), written, documents);

            var address = written.header("Location");
            var changed = Api.write(
                    "PATCH",
                    address,
                    "{\"citations\":[{\"source\":{\"id\":\"topplederkonferansen-artikkel\"},\"relation\":\"direct\",\"about\":[\"\"],"
                            + "\"note\":{\"en\":\"𝔅\"}}]}",
                    "If-Match",
                    written.header("ETag"));
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            assertIsShown(creation.path(), changed, documents);

            // What was fetched and is sent back as it is makes no version.
            var again = Api.write("PUT", address, changed.text(), "If-Match", changed.header("ETag"));
            assertThat(again.ok().text()).isEqualTo(changed.text());
            assertThat(again.header("ETag")).isEqualTo(changed.header("ETag"));
        }
        WebhookReceiver.await(() -> WebhookReceiver.deliveries(subscription).size() >= documents.size());
        var messages = receiver.place().messages().stream()
                .map(message -> new String(message.body(), StandardCharsets.UTF_8))
                .toList();
        for (var document : documents) {
            assertThat(messages).anyMatch(message -> message.contains(document));
        }
    }

    private void assertIsShown(String collection, Api.Answer written, List<String> documents) {
        var document = written.text();
        var entry = written.json();
        var address = entry.get("href").asText();

        var read = Api.get(address).ok();
        assertThat(read.text()).isEqualTo(document);
        assertThat(read.header("ETag")).isEqualTo(written.header("ETag"));
        assertThat(Api.get(address, "If-None-Match", written.header("ETag")).status())
                .isEqualTo(304);
        assertThat(Api.get(address + "/versions/" + entry.at("/meta/version"))
                        .ok()
                        .text())
                .isEqualTo(document);
        assertThat(Api.get(collection + "?ids=" + entry.get("id").asText()).ok().text())
                .contains("[" + document + "]");
        assertThat(Api.get("/api/v1/changes?limit=1&after=" + (journal.head() - 1))
                        .ok()
                        .text())
                .contains("\"state\":" + document);
        var export =
                Api.get("/api/v1/export?type=" + entry.get("type").asText()).ok();
        assertThat(export.text().lines()).contains(document);
        documents.add(document);
    }

    /** The example of the collection as it is, with letters that are easily spoilt, and with parts that hold nothing. */
    private static List<JsonNode> drafts(Contract.Operation creation) {
        var example = creation.exampleBody().getValue();
        var spoilt = example.deepCopy();
        addLetters(spoilt, "");
        var hollow = (ObjectNode) example.deepCopy();
        creationProperties(creation).forEach(property -> {
            if (!hollow.has(property.name())) {
                property.empty().ifPresent(value -> hollow.set(property.name(), value));
            }
        });
        return List.of(example, spoilt, hollow);
    }

    private static void addLetters(JsonNode node, String parent) {
        node.properties().forEach(property -> {
            var value = property.getValue();
            if (value.isTextual() && property.getKey().matches("nb|nn|en|givenName")) {
                var letters = parent.matches(PROSE) ? LETTERS + LINES : LETTERS;
                ((ObjectNode) node).set(property.getKey(), new TextNode(value.asText() + letters));
            } else {
                addLetters(value, property.getKey());
            }
        });
        if (node instanceof ArrayNode array) {
            array.forEach(element -> addLetters(element, parent));
        }
    }

    /** A property of a draft and what holds nothing of its kind. */
    private record Property(String name, JsonNode schema) {
        Optional<JsonNode> empty() {
            var json = JsonNodeFactory.instance;
            return switch (schema.path("type").asText("object")) {
                case "array" -> Optional.of(json.arrayNode());
                case "object" ->
                    Optional.of(
                            schema.has("properties")
                                            && !schema.has("required")
                                            && schema.path("minProperties").asInt() == 0
                                    ? nulls(json.objectNode())
                                    : json.nullNode());
                default -> Optional.of(json.nullNode());
            };
        }

        private ObjectNode nulls(ObjectNode object) {
            schema.get("properties").fieldNames().forEachRemaining(object::putNull);
            return object;
        }
    }

    private static Stream<Property> creationProperties(Contract.Operation creation) {
        var document = Contract.document();
        var content = creation.definition()
                .at("/requestBody/content")
                .properties()
                .iterator()
                .next()
                .getValue();
        var draft = Contract.resolve(content.get("schema"), document);
        return draft.get("properties").properties().stream()
                .map(property -> new Property(property.getKey(), Contract.resolve(property.getValue(), document)));
    }
}
