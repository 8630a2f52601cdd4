package no.innovasjonsbase.topic;

import java.util.List;
import java.util.concurrent.TimeUnit;

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

/** Topics are found by labels that are not shown, and may be out of use. */
@ApplicationTest
@Tag("database")
class TopicLabelsTest {
    private static final String OLD = "/api/v1/topics/label-old";
    private static final String NEW = "/api/v1/topics/label-new";

    @BeforeEach
    void create() {
        Api.write(
                        "PUT",
                        NEW,
                        "{\"label\":{\"nb\":\"Trafikklys\",\"en\":\"Traffic lights\"},\"status\":\"current\"}",
                        "If-None-Match",
                        "*")
                .is(201);
        Api.write(
                        "PUT",
                        OLD,
                        """
                        {"label":{"nb":"Vekslingssignal","en":"Alternating signals"},"hiddenLabels":{"nb":["Veksellngssignal","Zyxgnal"]},
                         "scopeNote":{"nb":"Om signaler for veitrafikk."},"status":"deprecated","replacedBy":{"id":"label-new"}}""",
                        "If-None-Match",
                        "*")
                .is(201);
    }

    @AfterEach
    void delete() {
        Api.write("DELETE", OLD, null, "If-Match", "*").is(204);
        Api.write("DELETE", NEW, null, "If-Match", "*").is(204);
    }

    @Test
    void topics_are_found_by_whether_they_are_used() {
        assertThat(Api.json("/api/v1/topics?status=deprecated").findValuesAsText("href"))
                .startsWith(OLD);
        assertThat(Api.json("/api/v1/topics?status=current&limit=200&fields=id").findValuesAsText("href"))
                .contains(NEW)
                .doesNotContain(OLD);
        assertThat(Api.get("/api/v1/topics?status=old", "Accept-Language", "en")
                        .problem(400, "invalid-parameters")
                        .toString())
                .contains("current, deprecated, proposed");
    }

    @Test
    void a_topic_says_whether_it_is_used_and_what_is_in_its_place() {
        var old = Api.json(OLD + "?expand=replacedBy");

        assertThat(old.get("status").asText()).isEqualTo("deprecated");
        assertThat(old.at("/replacedBy/label/nb").asText()).isEqualTo("Trafikklys");
        assertThat(old.at("/hiddenLabels/nb/1").asText()).isEqualTo("Zyxgnal");
        assertThat(old.at("/scopeNote/nb").asText()).startsWith("Om signaler");
        Api.write("DELETE", NEW, null, "If-Match", "*").problem(409, "entry-in-use");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"status":"obsolete"}                  | /status          | deprecated
            {"replacedBy":{"id":"finnes-ikke","href":null}} | /replacedBy/id   | topics
            {"hiddenLabels":{"nb":[]}}             | /hiddenLabels/nb | 1
            {"hiddenLabels":{"nb":[""]}}           | /hiddenLabels/nb/0 | empty
            """)
    void what_is_no_topic_is_refused(String patch, String pointer, String said) {
        var fault = Api.write("PATCH", OLD, patch, "If-Match", "*", "Accept-Language", "en")
                .problem(422, "invalid-entry")
                .at("/errors/0");
        assertThat(fault.get("pointer").asText()).isEqualTo(pointer);
        assertThat(fault.get("detail").asText()).contains(said);
    }

    @Test
    void a_hidden_label_finds_and_is_not_shown() throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Api.get("/api/v1/search?q=zyxgnal").text().contains("label-old")) {
            assertThat(System.nanoTime()).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        for (var address : List.of("/api/v1/search?q=zyxgnal", "/api/v1/suggest?q=zyxgn", "/api/v1/topics?q=zyxgnal")) {
            var found = Api.json(address).get("items");
            assertThat(found).extracting(item -> item.get("id").asText()).containsExactly("label-old");
        }
        var hit = Api.json("/api/v1/search?q=zyxgnal").at("/items/0");
        assertThat(hit.at("/match/field").asText()).isEqualTo("hiddenLabels");
        assertThat(hit.at("/match/fragment").asText()).isEqualTo("Vekslingssignal");
        for (JsonNode shown : List.of(hit, Api.json("/api/v1/suggest?q=zyxgn"))) {
            assertThat(shown.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("zyxgnal\"");
        }
    }
}
