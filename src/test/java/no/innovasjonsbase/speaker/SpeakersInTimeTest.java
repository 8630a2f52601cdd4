package no.innovasjonsbase.speaker;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which positions people hold, what they speak on, and what they look like. */
@ApplicationTest
@Tag("database")
class SpeakersInTimeTest {
    private static final String SPEAKER = "/api/v1/speakers/in-time";

    /** In order of reference. */
    private static final List<String> MADE = List.of(
            "organizations/in-time-of",
            "topics/in-time-a",
            "topics/in-time-b",
            "topics/in-time-c",
            "conferences/in-time",
            "speakers/in-time",
            "speakers/in-time-silent",
            "talks/in-time",
            "panels/in-time",
            "quotes/in-time");

    @BeforeEach
    void create() {
        put("organizations/in-time-of", "{\"name\":{\"nb\":\"Her\"},\"kind\":\"agency\"}");
        for (var topic : List.of("a", "b", "c")) {
            put("topics/in-time-" + topic, "{\"label\":{\"nb\":\"Emne %s\"}}".formatted(topic));
        }
        put("conferences/in-time", "{\"name\":{\"nb\":\"Konferansen\"}}");
        put(
                "speakers/in-time",
                """
                {"name":"Kari Eksempel","affiliations":[
                 {"organization":{"id":"in-time-of"},"from":"2008","to":"2012"},
                 {"organization":{"id":"in-time-of"},"from":"2013","confirmed":"2018-03-19"},
                 {"organization":{"id":"in-time-of"},"from":"2014"}]}""");
        put("speakers/in-time-silent", "{\"name\":\"Ola Eksempel\"}");
        var appearances = "[{\"speaker\":{\"id\":\"in-time\"},\"role\":\"speaker\",\"name\":\"Kari Eksempel\"}]";
        put(
                "talks/in-time",
                """
                {"conference":{"id":"in-time"},"kind":"talk","title":{"nb":"Foredraget"},"appearances":%s,
                 "topics":[{"id":"in-time-b"}]}"""
                        .formatted(appearances));
        put(
                "panels/in-time",
                """
                {"conference":{"id":"in-time"},"title":{"nb":"Panelet"},"appearances":%s,
                 "topics":[{"id":"in-time-b"},{"id":"in-time-a"}]}"""
                        .formatted(appearances));
        put(
                "quotes/in-time",
                """
                {"text":{"nb":"Slik er det."},"verbatim":true,"name":"Kari Eksempel","speaker":{"id":"in-time"},
                 "topics":[{"id":"in-time-c"}]}""");
    }

    @AfterEach
    void delete() {
        for (int i = MADE.size() - 1; i >= 0; i--) {
            Api.write("DELETE", "/api/v1/" + MADE.get(i), null, "If-Match", "*");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                              | no yes unknown
            ?asOf=2007        |
            ?asOf=2010        | yes
            ?asOf=2013        | yes
            ?asOf=2018-03-19  | yes unknown
            ?asOf=2018-03-20  | unknown unknown
            """)
    void a_position_says_whether_it_is_held(String query, String current) {
        var speaker = Api.json(SPEAKER + (query == null ? "" : query));

        assertThat(StreamSupport.stream(speaker.get("affiliations").spliterator(), false)
                        .map(position -> position.get("current").asText()))
                .containsExactly(current == null ? new String[0] : current.split(" "));
    }

    @Test
    void what_was_fetched_may_be_sent_back() {
        var read = Api.get(SPEAKER).ok();
        var again = Api.write("PUT", SPEAKER, read.text(), "If-Match", read.header("ETag"));

        assertThat(again.ok().text()).isEqualTo(read.text());
        var turned = read.text().replace("\"current\":\"unknown\"", "\"current\":\"no\"");
        assertThat(Api.write("PUT", SPEAKER, turned, "If-Match", "*").ok().text())
                .isEqualTo(read.text());
        Api.write("PUT", SPEAKER, read.text().replace("\"current\":\"no\"", "\"current\":0"), "If-Match", "*")
                .problem(422, "invalid-entry");
    }

    @ParameterizedTest
    @CsvSource({
        "in-time-a, in-time",
        "in-time-b, in-time",
        "in-time-c, in-time",
        "'in-time-a,trust', in-time",
        "innovation,"
    })
    void people_are_found_by_what_they_spoke_on(String topics, String found) {
        var items = Api.json("/api/v1/speakers?ids=in-time,in-time-silent&topic=" + topics)
                .get("items");

        assertThat(StreamSupport.stream(items.spliterator(), false)
                        .map(item -> item.get("id").asText()))
                .containsExactly(found == null ? new String[0] : new String[] {found});
    }

    @Test
    void appearances_tell_what_a_person_spoke_on() {
        assertThat(ids(Api.json(SPEAKER + "/appearances?limit=1").get("topics")))
                .containsExactly("in-time-a", "in-time-b", "in-time-c");
        assertThat(Api.json("/api/v1/speakers/in-time-silent/appearances").get("topics"))
                .isEmpty();
    }

    @Test
    void a_picture_and_the_name_of_an_author_are_kept() {
        var changed = Api.write(
                        "PATCH",
                        SPEAKER,
                        """
                        {"authorName":"K. Eksempel","image":{"url":"https://example.org/blå.jpg","alt":{"nb":"Kari ved en talerstol"},
                         "licence":"cc-by-4.0","credit":"Ola Eksempel"}}""",
                        "If-Match",
                        "*")
                .ok()
                .json();

        assertThat(changed.get("authorName").asText()).isEqualTo("K. Eksempel");
        assertThat(changed.get("image").toString())
                .isEqualTo("{\"url\":\"https://example.org/bl%C3%A5.jpg\",\"alt\":{\"nb\":\"Kari ved en talerstol\"},"
                        + "\"licence\":\"CC-BY-4.0\",\"credit\":\"Ola Eksempel\"}");
        Api.write("PATCH", SPEAKER, "{\"image\":{\"url\":null}}", "If-Match", "*")
                .problem(422, "invalid-entry");
        Api.write("PATCH", SPEAKER, "{\"image\":{\"licence\":\"alt er lov\"}}", "If-Match", "*")
                .problem(422, "invalid-entry");
        assertThat(Api.write("PATCH", SPEAKER, "{\"image\":null}", "If-Match", "*")
                        .ok()
                        .json()
                        .has("image"))
                .isFalse();
    }

    private static List<String> ids(JsonNode references) {
        return StreamSupport.stream(references.spliterator(), false)
                .map(reference -> reference.get("id").asText())
                .toList();
    }

    private static void put(String place, String body) {
        var made = Api.write("PUT", "/api/v1/" + place, body, "If-None-Match", "*");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }
}
