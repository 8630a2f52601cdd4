package no.innovasjonsbase.changefeed;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever repeats the request with the next number hears of every change once, in order, with the state after it. */
@ApplicationTest
@Tag("database")
class ChangesTest {
    /** More than there are worker threads. */
    private static final int MANY = 300;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void tells_each_change_once_in_order_with_the_entry_as_it_was_then() {
        var id = Writing.newId();
        var before = Writing.head();
        Writing.create(id, "Først");
        var created = Api.json("/api/v1/topics/" + id);
        Writing.update(id, "Så");
        var updated = Api.json("/api/v1/topics/" + id);
        Writing.delete(id);

        var page = Writing.changes("after=" + before);
        assertThat(page.get("items"))
                .extracting(item -> item.get("number").asLong())
                .containsExactly(before + 1, before + 2, before + 3);
        assertThat(page.get("items"))
                .extracting(item -> item.get("operation").asText())
                .containsExactly("created", "updated", "deleted");
        assertThat(page.get("items"))
                .extracting(item -> item.get("version").asInt())
                .containsExactly(1, 2, 3);
        assertThat(page.at("/items/0/state")).isEqualTo(created);
        assertThat(page.at("/items/1/state")).isEqualTo(updated);
        assertThat(page.at("/items/2").has("state")).isFalse();
        assertThat(page.at("/items/2/href").asText()).isEqualTo("/api/v1/topics/" + id);
        assertThat(page.get("next").asLong())
                .isEqualTo(page.get("head").asLong())
                .isEqualTo(before + 3);
        assertThat(page.get("epoch").asText()).isNotBlank();
    }

    @Test
    void pages_join_without_gap_or_overlap() {
        var ids = IntStream.range(0, 7).mapToObj(i -> Writing.newId()).toList();
        var before = Writing.head();
        ids.forEach(id -> Writing.create(id, "Emne " + id));

        var found = Writing.follow(before, "&limit=3");
        assertThat(found).extracting(change -> change.get("id").asText()).isEqualTo(ids);
        ids.forEach(Writing::delete);
    }

    @Test
    void next_is_told_also_in_the_link_and_moves_past_what_is_filtered_out() {
        var id = Writing.newId();
        var before = Writing.head();
        Writing.create(id, "Usett");

        var answer = Api.get("/api/v1/changes?type=panel&after=" + before, "Accept", "application/json")
                .ok();
        assertThat(answer.json().get("items")).isEmpty();
        assertThat(answer.json().get("next").asLong()).isEqualTo(before + 1);
        assertThat(answer.header("Link"))
                .isEqualTo("</api/v1/changes?type=panel&after=" + (before + 1) + ">; rel=\"next\"");
        assertThat(Writing.changes("type=topic,panel&after=" + before).get("items"))
                .hasSize(1);
        assertThat(Writing.changes("maintainer=974760673&after=" + before).get("items"))
                .isEmpty();
        assertThat(Writing.changes("maintainer=991825827&after=" + before).get("items"))
                .hasSize(1);
        Writing.delete(id);
    }

    @Test
    void only_the_fields_asked_for_are_sent_and_always_those_that_name_the_change() {
        var item = Writing.changes("limit=1&fields=version").at("/items/0");

        assertThat(names(item)).containsExactly("number", "type", "id", "href", "version");
    }

    @Test
    void who_made_a_change_is_never_told() {
        var item = Writing.changes("limit=1").at("/items/0");

        assertThat(names(item))
                .containsExactly("number", "time", "operation", "type", "id", "href", "version", "maintainer", "state");
    }

    @Test
    void whoever_waits_is_answered_as_soon_as_there_is_something() throws Exception {
        var id = Writing.newId();
        var before = Writing.head();
        var waiting = ask("wait=30&after=" + before);
        var uninterested = ask("wait=3&type=panel&after=" + before);
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(waiting).isNotDone();

        Writing.create(id, "Ventet");
        var page = Api.parse(waiting.get(1, TimeUnit.SECONDS).body());
        assertThat(page.at("/items/0/id").asText()).isEqualTo(id);
        assertThat(page.get("next").asLong()).isEqualTo(before + 1);
        assertThat(uninterested).isNotDone();
        var empty = Api.parse(uninterested.get(6, TimeUnit.SECONDS).body());
        assertThat(empty.get("items")).isEmpty();
        assertThat(empty.get("next").asLong()).isGreaterThan(before);
        Writing.delete(id);
    }

    @Test
    void whoever_waits_is_answered_as_soon_as_something_is_erased() throws Exception {
        var id = Writing.newId();
        Writing.create(id, "Slettet for godt");
        var before = Writing.head();
        var waiting = ask("wait=30&after=" + before);
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(waiting).isNotDone();

        Api.write("DELETE", "/api/v1/topics/" + id + "?erase=true&reason=case%201", null, "If-Match", "*")
                .is(204);
        var page = Api.parse(waiting.get(1, TimeUnit.SECONDS).body());
        assertThat(page.at("/items/0/operation").asText()).isEqualTo("erased");
        assertThat(page.get("next").asLong()).isEqualTo(before + 1);
    }

    @Test
    void more_wait_than_there_are_threads_and_all_are_answered() throws Exception {
        var id = Writing.newId();
        var before = Writing.head();
        var waiting = IntStream.range(0, MANY)
                .mapToObj(i -> ask("wait=30&after=" + before))
                .toList();
        TimeUnit.SECONDS.sleep(1);
        Api.get("/api/v1/topics/trust").ok();

        Writing.create(id, "Ventet av mange");
        for (var one : waiting) {
            var answer = one.get(10, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Api.parse(answer.body()).at("/items/0/id").asText()).isEqualTo(id);
        }
        Writing.delete(id);
    }

    @Test
    void a_number_beyond_the_newest_change_is_refused_and_the_newest_told() {
        var head = Writing.head();
        var problem = Api.get("/api/v1/changes?after=" + (head + 1), "Accept-Language", "en")
                .problem(400, "invalid-parameters");

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("after");
        assertThat(problem.at("/errors/0/detail").asText()).contains("number " + head);
    }

    @Test
    void a_number_of_another_base_is_gone_and_the_way_out_is_the_export() {
        var epoch = Writing.changes("limit=1").get("epoch").asText();
        Api.get("/api/v1/changes?after=0&limit=1&epoch=" + epoch).ok();

        for (var language : List.of("nb", "nn", "en")) {
            var problem = Api.get("/api/v1/changes?after=1&epoch=another", "Accept-Language", language)
                    .problem(410, "changes-gone");
            assertThat(problem.get("detail").asText())
                    .contains("/api/v1/export")
                    .contains(epoch);
        }
    }

    @Test
    void every_fault_is_told_at_once() {
        var problem = Api.get("/api/v1/changes?after=-1&limit=1001&wait=61&type=key&maintainer=1&fields=actor&limti=1")
                .problem(400, "invalid-parameters");

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("parameter").asText())
                .containsExactlyInAnyOrder("after", "limit", "wait", "type", "maintainer", "fields", "limti");
    }

    @Test
    void what_has_not_changed_need_not_be_sent_again() {
        var tag = Api.get("/api/v1/changes?limit=1").ok().header("ETag");

        // The head may move on meanwhile: an answer's tag holds for its very bytes.
        var again = Api.get("/api/v1/changes?limit=1", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private CompletableFuture<HttpResponse<byte[]>> ask(String query) {
        var request = HttpRequest.newBuilder(Api.root().resolve("/api/v1/changes?" + query))
                .timeout(Duration.ofSeconds(60))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
