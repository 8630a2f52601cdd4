package no.innovasjonsbase.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Broken bodies, generated from the examples, to every operation that the OpenAPI definition lets write: none ends in a
 * 5xx, each refusal is a problem, and what was refused has changed nothing.
 */
@ApplicationTest
@ExtendWith(Traces.class)
class BrokenBodiesTest {
    private static final int BODIES = 30;
    /** What is put in place of a part of an example, or in addition to it; JSON, and what only looks like it. */
    private static final List<String> UGLY = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"a\\u0007b\"",
            "\"13097248022\"",
            "\"javascript:alert(1)\"",
            "\"2018-13\"",
            "\"../../etc\"",
            "\"%00\"",
            "\"" + "å".repeat(30_000) + "\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[1,\"a\"]",
            "{}",
            "{\"\":\"\"}",
            "{\"nb\":5}",
            "{\"nb\":\"a\",\"no\":\"b\"}",
            "{\"nb\":\"a\",\"nb\":\"b\"}",
            "{\"id\":\"finnes-ikke\"}",
            "{\"id\":null}",
            "{\"id\":[]}",
            "{\"type\":\"talk\",\"id\":\"trust\"}",
            "{\"\\ud800\":1}",
            "[".repeat(100) + "]".repeat(100),
            "{\"a\":".repeat(60) + "1" + "}".repeat(60),
            "nul",
            "'a'",
            "NaN",
            "01",
            "\"\\x\"",
            "{\"a\"",
            "[1,]",
            "//");

    @Inject
    Journal journal;

    static Stream<Contract.Operation> operations() {
        return Stream.of("post", "put", "patch")
                .flatMap(method -> Contract.writes(method).stream())
                .filter(operation -> operation.definition().has("requestBody"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_broken_body_is_refused_with_a_problem_and_changes_nothing(Contract.Operation operation) {
        if (operation.id().startsWith("change")) {
            var draft = Contract.writes("put").stream()
                    .filter(other -> other.path().equals(operation.path()))
                    .findFirst()
                    .orElseThrow();
            sendBytes(
                            "PUT",
                            draft.path().replace("{id}", "knuses"),
                            draft.exampleBody().getValue().toString().getBytes(StandardCharsets.UTF_8),
                            "If-None-Match",
                            "*")
                    .is(201);
        }
        // The same bodies each time, so that what failed once fails again.
        var random = new Random(operation.id().hashCode());
        for (int i = 0; i < BODIES; i++) {
            var example = operation.exampleBody().getValue();
            var body = broken(example.deepCopy(), random);
            var head = journal.head();

            var answer = send(operation, body);

            var told = answer.asked() + " " + cut(new String(body, StandardCharsets.UTF_8)) + ": " + answer.text();
            assertThat(answer.status()).as(told).isLessThan(500);
            if (answer.status() >= 400) {
                assertThat(answer.header("Content-Type")).as(told).isEqualTo("application/problem+json");
                assertThat(answer.json().path("status").asInt()).as(told).isEqualTo(answer.status());
                assertThat(answer.json().path("detail").asText()).as(told).isNotBlank();
                assertThat(journal.head()).as(told).isEqualTo(head);
            }
        }
    }

    @Test
    void every_fault_is_told_at_once_with_a_pointer() {
        var body =
                "{\"abstract\":{\"nb\":\" \",\"xx_\":\"a\"},\"number\":\"1\",\"kind\":\"speech\",\"kind\":\"speech\","
                        + "\"conference\":{\"id\":\"finnes-ikke\"},\"topics\":[{\"id\":\"trust\"},7,null],\"color\":1,"
                        + "\"title\":{\"nb\":\"13097248022\"},\"citations\":[{\"relation\":\"direct\"}]}";

        var problem = Api.write("POST", "/api/v1/talks", body).problem(422, "invalid-entry");

        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/abstract/nb",
                        "/abstract/xx_",
                        "/citations/0",
                        "/color",
                        "/conference/id",
                        "/kind",
                        "/kind",
                        "/number",
                        "/title/nb",
                        "/topics/1",
                        "/topics/2");
        var inNynorsk = Api.write("POST", "/api/v1/talks", body, "Accept-Language", "nn");
        assertThat(inNynorsk.text()).contains("Må vere").doesNotContain("Må være");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void a_coded_body_is_refused(String coding) {
        Api.write("POST", "/api/v1/topics", "{}", "Content-Encoding", coding).problem(415, "unsupported-media-type");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        for (var text : List.of("\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080")) {
            var body = ("{\"label\":{\"nb\":\"" + text + "\"}}").getBytes(StandardCharsets.ISO_8859_1);
            sendBytes("POST", "/api/v1/topics", body).problem(400, "malformed-request");
        }
    }

    @Test
    void ten_megabytes_are_refused_as_too_large() {
        var body = "{\"label\":{\"nb\":\"" + "a".repeat(10_000_000) + "\"}}";

        Api.write("POST", "/api/v1/topics", body).problem(413, "content-too-large");
    }

    private Api.Answer send(Contract.Operation operation, byte[] body) {
        var address = operation.path().replace("{id}", "knuses");
        if (operation.id().startsWith("create")) {
            return sendBytes("POST", address, body);
        }
        return operation.id().startsWith("replace")
                ? sendBytes("PUT", address, body, "If-None-Match", "*")
                : sendBytes("PATCH", address, body, "If-Match", "*");
    }

    private static Api.Answer sendBytes(String method, String path, byte[] body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + Api.adminKey()));
        all.addAll(
                List.of("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json"));
        return Api.sendBytes(method, path, body, all.toArray(String[]::new));
    }

    private static byte[] broken(JsonNode example, Random random) {
        if (random.nextInt(5) == 0) {
            return brokenBytes(example.toString().getBytes(StandardCharsets.UTF_8), random);
        }
        var mark = "\"@ugly@\"";
        place(example, random);
        return example.toString()
                .replace(mark, UGLY.get(random.nextInt(UGLY.size())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Puts a mark in a random place. */
    private static void place(JsonNode node, Random random) {
        var children = new ArrayList<JsonNode>();
        node.forEach(children::add);
        var deeper = children.stream().filter(JsonNode::isContainerNode).toList();
        if (!deeper.isEmpty() && random.nextInt(3) > 0) {
            place(deeper.get(random.nextInt(deeper.size())), random);
        } else if (node instanceof ObjectNode object) {
            var names = new ArrayList<>(List.of("enda-en", "id", "meta", "citations"));
            object.fieldNames().forEachRemaining(names::add);
            object.put(names.get(random.nextInt(names.size())), "@ugly@");
        } else if (node instanceof ArrayNode array) {
            array.add("@ugly@");
        }
    }

    private static byte[] brokenBytes(byte[] bytes, Random random) {
        var broken = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length);
        broken.write(bytes, 0, at);
        switch (random.nextInt(3)) {
            case 0 -> broken.write(random.nextInt(256));
            case 1 -> broken.write(bytes, at, bytes.length - at);
            default -> {
                // Cut off.
            }
        }
        broken.write(bytes, at, random.nextInt(bytes.length - at));
        return broken.toByteArray();
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }
}
