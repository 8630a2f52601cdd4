package no.innovasjonsbase.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cursors with a right digest over what no list has given out, for every list that takes one: the digest is no secret,
 * so whoever reads this source can make them.
 */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class ForgedCursorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGEST_BYTES = 9;
    private static final int BEFORE_VALUES = DIGEST_BYTES + 6;
    private static final List<String> ODD = List.of(
            "",
            "x",
            "-1",
            "1.5",
            "2147483648",
            "99999999999999999999",
            "999999999",
            "a\u0000",
            "\ud800",
            "'",
            "a" + "-a".repeat(2499),
            "-999999999-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "0000-01-01",
            "+292278994-08-17T07:12:55.807Z");

    @BeforeAll
    static void make_lists_long_enough() {
        for (int i = 0; i < 2; i++) {
            Api.write("POST", "/api/v1/api-keys", "{\"organization\":\"986252932\",\"role\":\"editor\"}")
                    .is(201);
        }
        Api.write("PUT", "/api/v1/topics/forfalska", "{\"label\":{\"nb\":\"En\"}}", "If-None-Match", "*")
                .is(201);
        Api.write("PUT", "/api/v1/topics/forfalska", "{\"label\":{\"nb\":\"To\"}}", "If-Match", "*")
                .is(200);
    }

    @Test
    void a_forged_cursor_is_refused_or_a_place_in_the_list() throws Exception {
        for (var list : lists()) {
            var next = read(list + "limit=1").ok().json().path("next").asText();
            assertThat(next).as(list).isNotEmpty();
            for (var values : forgedFrom(valuesOf(next))) {
                var answer = read(list + "limit=1&after=" + forged(next, values));

                assertThat(answer.status())
                        .as("%s %s: %s", list, values, answer.text())
                        .isIn(200, 400);
                if (answer.status() == 400) {
                    answer.problem(400, "invalid-parameters");
                }
            }
        }
    }

    /**
     * The lists that take a cursor, in several orders, each ready for another parameter. Two stand for the collections
     * without an order, and the list of keys for that of subscriptions: they read their cursors alike.
     */
    private static List<String> lists() {
        var lists = new ArrayList<>(List.of(
                "/api/v1/search?q=innovasjon&",
                "/api/v1/principles?q=innovasjon&",
                "/api/v1/principles?sort=-number,updatedAt,statement&",
                "/api/v1/talks?sort=title,createdAt&",
                "/api/v1/conferences?sort=-startDate&",
                "/api/v1/topics/forfalska/versions?",
                "/api/v1/audit-log?",
                "/api/v1/api-keys?"));
        Contract.collections().stream()
                .filter(collection -> read(collection + "?limit=1").json().has("next"))
                .limit(2)
                .map(collection -> collection + "?")
                .forEach(lists::add);
        return lists;
    }

    private static Stream<JsonNode> forgeries(List<String> values) {
        return Stream.concat(
                ODD.stream().map(odd -> JSON.<JsonNode>valueToTree(List.of(odd))),
                ODD.stream().flatMap(odd -> java.util.stream.IntStream.range(0, values.size())
                        .mapToObj(i -> {
                            var changed = new ArrayList<>(values);
                            changed.set(i, odd);
                            return JSON.<JsonNode>valueToTree(changed);
                        })));
    }

    private static List<JsonNode> forgedFrom(List<String> values) {
        var others = Stream.of("[]", "{}", "7", "[[]]", "[null]")
                .map(json -> Api.parse(json.getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(others, forgeries(values)).toList();
    }

    private static List<String> valuesOf(String cursor) throws Exception {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        return List.of(JSON.readValue(Arrays.copyOfRange(bytes, BEFORE_VALUES, bytes.length), String[].class));
    }

    /** A cursor of the same question with other values. */
    private static String forged(String cursor, JsonNode values) throws NoSuchAlgorithmException {
        var question = Arrays.copyOfRange(Base64.getUrlDecoder().decode(cursor), DIGEST_BYTES, BEFORE_VALUES);
        var json = values.toString().getBytes(StandardCharsets.UTF_8);
        var signed = ByteBuffer.allocate(question.length + json.length)
                .put(question)
                .put(json)
                .array();
        var digest = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(signed), DIGEST_BYTES);
        var forged = ByteBuffer.allocate(DIGEST_BYTES + signed.length)
                .put(digest)
                .put(signed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
    }

    private static Api.Answer read(String path) {
        return Api.write("GET", path, null);
    }
}
