package no.innovasjonsbase.history;

import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every version of an entry is there as it was, also of one that was deleted. */
@ApplicationTest
@Tag("database")
class VersionsTest {
    private static final String LASTING = "public, max-age=31536000, immutable";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Test
    void the_life_of_an_entry_is_in_its_versions() {
        var address = newTopic("Først");
        var first = Api.json(address);
        change(address, "{\"label\":{\"nb\":\"Så\",\"en\":\"Then\"}}");
        var second = Api.json(address);
        Api.write("DELETE", address, null, "If-Match", "*").is(204);
        var deleted = Api.json(address + "/versions");
        Api.write("PUT", address, "{\"label\":{\"nb\":\"Igjen\"}}", "If-None-Match", "*")
                .is(201);
        var fourth = Api.json(address);

        assertThat(deleted.get("items"))
                .extracting(item -> item.get("version").asInt())
                .containsExactly(3, 2, 1);
        var list = Api.json(address + "/versions").get("items");
        assertThat(list).extracting(item -> item.get("version").asInt()).containsExactly(4, 3, 2, 1);
        assertThat(list)
                .extracting(item -> item.get("operation").asText())
                .containsExactly("created", "deleted", "updated", "created");
        assertThat(list).extracting(item -> item.get("number").asLong()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(list.get(1).has("href")).isFalse();
        assertThat(list.get(2).get("time")).isEqualTo(second.at("/meta/updatedAt"));
        assertThat(list.get(0).properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("version", "number", "time", "operation", "maintainer", "href");
        assertThat(Api.json(list.get(3).get("href").asText())).isEqualTo(first);
        assertThat(Api.json(list.get(2).get("href").asText())).isEqualTo(second);
        assertThat(Api.json(list.get(0).get("href").asText())).isEqualTo(fourth);

        var gone = Api.get(address + "/versions/3").problem(410, "gone");
        assertThat(gone.get("deletedAt")).isEqualTo(list.get(1).get("time"));
    }

    @Test
    void a_version_is_sent_to_the_byte_as_the_entry_was_and_lasts() {
        var address = newTopic("Varig");
        var then = Api.get(address).ok();
        change(address, "{\"label\":{\"nb\":\"Nyere\"}}");

        var version = Api.get(address + "/versions/1").ok();
        assertThat(version.text()).isEqualTo(then.text());
        assertThat(version.header("ETag")).isEqualTo(then.header("ETag"));
        assertThat(version.header("Last-Modified")).isEqualTo(then.header("Last-Modified"));
        assertThat(version.header("Content-Language")).isEqualTo(then.header("Content-Language"));
        assertThat(version.header("Cache-Control")).isEqualTo(LASTING);
        var again = Api.get(address + "/versions/1", "If-None-Match", version.header("ETag"))
                .is(304);
        assertThat(again.header("Cache-Control")).isEqualTo(LASTING);
        assertThat(Api.get(address).ok().header("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void every_state_that_is_kept_can_be_shown() {
        var page = Api.json("/api/v1/changes?limit=1000&type=source,organization,series,speaker,conference,talk,panel,"
                + "principle,quote,initiative,topic");
        for (var change : page.get("items")) {
            if (change.has("state")) {
                var address = change.get("href").asText() + "/versions/" + change.get("version");
                assertThat(Api.get(address).ok().text())
                        .isEqualTo(change.get("state").toString());
            }
        }
    }

    @Test
    void language_and_fields_are_chosen_as_elsewhere() {
        var address = newTopic("Valgt") + "/versions/1";

        var chosen = Api.get(address + "?fields=label&lang=nn").ok();
        assertThat(chosen.text())
                .isEqualTo("{\"id\":\"" + idIn(address) + "\",\"href\":\"/api/v1/topics/" + idIn(address)
                        + "\",\"type\":\"topic\",\"label\":{\"nb\":\"Valgt\"}}");
        assertThat(chosen.header("Content-Language")).isEqualTo("nb");
        var problem = Api.get(address + "?fields=label,age&lang=42&expand=broader", "Accept-Language", "en")
                .problem(400, "invalid-parameters");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("parameter").asText())
                .containsExactlyInAnyOrder("fields", "lang", "expand");
        assertThat(problem.get("errors").toString()).contains("altLabels");
    }

    @Test
    void the_list_is_paged() {
        var address = newTopic("Side 1");
        for (int i = 2; i <= 5; i++) {
            change(address, "{\"label\":{\"nb\":\"Side " + i + "\"}}");
        }

        var first = Api.get(address + "/versions?limit=2").ok();
        assertThat(versionsIn(first.json())).containsExactly(5, 4);
        var second =
                Api.get(first.header("Link").replaceAll("^<|>.*$", "")).ok().json();
        assertThat(versionsIn(second)).containsExactly(3, 2);
        var last = Api.json(
                address + "/versions?limit=2&after=" + second.get("next").asText());
        assertThat(versionsIn(last)).containsExactly(1);
        assertThat(last.has("next")).isFalse();
        Api.get("/api/v1/topics/trust/versions?after=" + second.get("next").asText())
                .problem(400, "invalid-parameters");
    }

    @Test
    void a_patch_makes_the_version_in_the_address_of_the_other() {
        var address = newTopic("Før");
        change(address, "{\"label\":{\"nb\":\"Etter\",\"en\":\"After\"}}");

        var answer = Api.get(address + "/versions/2?diff=1").ok();
        assertThat(answer.header("Content-Type")).isEqualTo("application/json-patch+json");
        assertThat(answer.header("Cache-Control")).isEqualTo(LASTING);
        var patched = JsonPatch.apply(answer.json(), Api.json(address + "/versions/1"));
        assertThat(patched).isEqualTo(Api.json(address + "/versions/2"));
        assertThat(answer.json())
                .extracting(step -> step.get("path").asText())
                .contains("/label/nb", "/label/en", "/meta/version", "/meta/updatedAt")
                .allMatch(path -> path.startsWith("/label/") || path.startsWith("/meta/"));
        Api.get(address + "/versions/2?diff=1", "If-None-Match", answer.header("ETag"))
                .is(304);
        assertThat(Api.get(address + "/versions/2?diff=2").ok().json()).isEmpty();
    }

    @Test
    void any_patch_makes_its_version() {
        var random = new java.util.Random(20);
        var address = newTopic("0");
        for (int i = 0; i < 12; i++) {
            Api.write("PUT", address, someTopic(random), "If-Match", "*").ok();
        }
        for (int i = 0; i < 40; i++) {
            var from = 1 + random.nextInt(13);
            var to = 1 + random.nextInt(13);
            var patch = Api.get(address + "/versions/" + to + "?diff=" + from).ok();
            var target = Api.json(address + "/versions/" + to);
            assertThat(JsonPatch.apply(patch.json(), Api.json(address + "/versions/" + from)))
                    .as("from %d to %d: %s", from, to, patch.text())
                    .isEqualTo(target);
        }
    }

    /** Lists of different lengths and orders, texts that come and go. */
    private static String someTopic(java.util.Random random) {
        var names = new java.util.ArrayList<>(java.util.List.of("a", "b", "c", "d", "e", "f"));
        java.util.Collections.shuffle(names, random);
        var labels = names.subList(0, 1 + random.nextInt(6)).stream()
                .map(name -> "\"" + name + "\"")
                .toList();
        var links = random.ints(random.nextInt(5), 0, 4)
                .mapToObj(n -> "\"https://example.org/" + n + "\"")
                .distinct()
                .toList();
        return "{\"label\":{\"nb\":\"" + random.nextInt(3) + "\""
                + (random.nextBoolean() ? ",\"en\":\"x\"" : "") + "},\"altLabels\":{\"nb\":" + labels
                + "},\"exactMatch\":" + links + (random.nextBoolean() ? ",\"definition\":{\"nn\":\"~/ og \\\"\"}" : "")
                + "}";
    }

    @Test
    void whoever_does_not_take_a_patch_gets_none() {
        var address = newTopic("Format") + "/versions/1";

        Api.get(address + "?diff=1", "Accept", "application/json").problem(406, "not-acceptable");
        Api.get(address + "?diff=1", "Accept", "*/*, application/json-patch+json;q=0")
                .problem(406, "not-acceptable");
        Api.get(address, "Accept", "application/json-patch+json").problem(406, "not-acceptable");
        for (var accept : new String[] {
            "*/*", "application/*", "application/json, application/json-patch+json;q=0.1", "application/json-patch+json"
        }) {
            var answer = Api.get(address + "?diff=1", "Accept", accept).ok();
            assertThat(answer.header("Content-Type")).isEqualTo("application/json-patch+json");
        }
    }

    @Test
    void what_is_not_there_is_told_with_the_way_out() {
        var address = newTopic("Her");
        change(address, "{\"label\":{\"nb\":\"Der\"}}");
        Api.write("DELETE", address, null, "If-Match", "*").is(204);

        for (var version : new String[] {"4", "0", "-1", "01", "x", "99999999999", "%00", "1.0"}) {
            var status = version.equals("%00") ? 400 : 404;
            Api.get(address + "/versions/" + version).is(status);
        }
        var missing = Api.get(address + "/versions/4", "Accept-Language", "en").problem(404, "not-found");
        assertThat(missing.get("detail").asText()).contains("1 to 3");
        assertThat(missing.get("instance").asText()).isEqualTo(address + "/versions/4");
        Api.get("/api/v1/topics/finnes-aldri/versions").problem(404, "not-found");
        Api.get("/api/v1/topics/finnes-aldri/versions/1").problem(404, "not-found");
        Api.get("/api/v1/api-keys/x/versions").problem(404, "not-found");
        var foreign =
                Api.get("/api/v1/%C3%A6/x/versions", "Accept-Language", "en").problem(404, "not-found");
        assertThat(foreign.get("detail").asText()).contains("“æ”");
        for (var same : new String[] {"/api/v1/%74opics", "/api/v1/topics;v=1"}) {
            Api.get(address.replace("/api/v1/topics", same) + "/versions/2/").ok();
        }
        var collection = Api.get("/api/v1/tpoics/x/versions/1?fields=label", "Accept-Language", "en")
                .problem(404, "not-found");
        assertThat(collection.get("detail").asText()).contains("topics");
        for (var diff : new String[] {"3", "4", "0", "x"}) {
            var problem = Api.get(address + "/versions/2?lang=nb&fields=label&diff=" + diff)
                    .problem(400, "invalid-parameters");
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("parameter").asText())
                    .containsExactlyInAnyOrder("diff", "lang", "fields");
        }
        Api.send("POST", address + "/versions").problem(405, "method-not-allowed");
    }

    private static String newTopic(String label) {
        var address = "/api/v1/topics/versioned-" + NAMES.incrementAndGet();
        Api.write("PUT", address, "{\"label\":{\"nb\":\"" + label + "\"}}", "If-None-Match", "*")
                .is(201);
        return address;
    }

    private static void change(String address, String patch) {
        Api.write("PATCH", address, patch, "If-Match", "*").ok();
    }

    private static String idIn(String address) {
        return address.split("/")[4];
    }

    private static java.util.List<Integer> versionsIn(JsonNode page) {
        var versions = new java.util.ArrayList<Integer>();
        page.get("items").forEach(item -> versions.add(item.get("version").asInt()));
        return versions;
    }
}
