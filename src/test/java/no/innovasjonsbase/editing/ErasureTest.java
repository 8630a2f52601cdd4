package no.innovasjonsbase.editing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/** Of what is erased nothing is left but that it was there. */
@ApplicationTest
@Tag("database")
class ErasureTest {
    private static final String REASON = "?erase=true&reason=case%202026%2F1234";

    @Test
    void a_name_is_found_nowhere_any_more() throws Exception {
        var speaker =
                create("speakers", "{\"name\":\"Zebulon Qvarkstad\",\"biography\":{\"nb\":\"Qvarkstad er født.\"}}");
        var talk = create(
                "talks",
                ("{\"conference\":{\"id\":\"topplederkonferansen-2018\"},\"kind\":\"talk\",\"title\":{\"nb\":\"Om glemsel\"},"
                                + "\"appearances\":[{\"speaker\":{\"id\":\"%s\"},\"role\":\"speaker\",\"name\":\"Zebulon Qvarkstad\"}]}")
                        .formatted(idIn(speaker)));
        change(speaker, "{\"biography\":{\"nb\":\"Qvarkstad er glemt.\"}}");
        change(talk, "{\"appearances\":[]}");
        var quote = create(
                "quotes",
                "{\"text\":{\"nb\":\"Glem meg.\"},\"verbatim\":true,\"name\":\"Zebulon Qvarkstad\",\"speaker\":{\"id\":\"%s\"}}"
                        .formatted(idIn(speaker)));
        delete(quote);
        Waiting.until("the person is found", () -> isFound("Qvarkstad", speaker));
        var numbers = numbersOf(speaker);
        // Kept in memory as it was.
        Api.get(speaker + "/versions/1").ok();

        Api.write("DELETE", speaker + REASON, null, "If-Match", "*").is(204);

        assertThat(everywhere()).doesNotContain("qvarkstad", "zebulon");
        Waiting.until("the person is not found", () -> !isFound("Qvarkstad", speaker));
        Api.get(speaker).problem(410, "gone");
        Api.get(speaker + "/versions/1").problem(410, "gone");
        Api.get(speaker + "/versions/2").problem(410, "gone");
        var versions = Api.json(speaker + "/versions").get("items");
        assertThat(versions)
                .extracting(version -> version.get("operation").asText())
                .containsOnly("erased");
        assertThat(versions).extracting(version -> version.has("href")).containsOnly(false);
        assertThat(numbersOf(speaker)).hasSize(3).containsAll(numbers);
        // What it held while it referred to her has gone, too, and the entry has not.
        assertThat(Api.json(talk).get("title").get("nb").asText()).isEqualTo("Om glemsel");
        assertThat(Api.json(talk + "/versions").get("items")).hasSize(1);
        Api.get(quote).problem(410, "gone");
        delete(talk);
    }

    @Test
    void who_follows_finds_which_entry_to_forget() throws Exception {
        var topic = create("topics", "{\"label\":{\"nb\":\"Vrangvilje\"}}");
        Api.write("DELETE", topic + REASON, null, "If-Match", "*").is(204);

        var change = lastChange();
        var id = "erased-"
                + HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(topic.getBytes(StandardCharsets.UTF_8)));
        assertThat(change.get("operation").asText()).isEqualTo("erased");
        assertThat(change.get("id").asText()).isEqualTo(id);
        assertThat(change.get("href").asText()).isEqualTo("/api/v1/topics/" + id);
        assertThat(change.get("version").asInt()).isEqualTo(2);
        assertThat(change.has("state")).isFalse();
        Api.get(change.get("href").asText()).problem(410, "gone");
        var event = Api.get(
                        "/api/v1/changes?after=" + (change.get("number").asLong() - 1),
                        "Accept",
                        "application/cloudevents-batch+json")
                .ok()
                .json()
                .get(0);
        assertThat(event.get("type").asText()).isEqualTo("no.innovasjonsbase.entry.erased");
        assertThat(event.has("data")).isFalse();
        assertThat(auditLog()).contains("\"operation\":\"erased\"", "\"reason\":\"case 2026/1234\"");
    }

    @Test
    void what_was_deleted_before_can_be_erased_once() {
        var topic = create("topics", "{\"label\":{\"nb\":\"Vemodsvik\"}}");
        delete(topic);
        assertThat(Api.get(topic + "/versions/1").ok().text()).contains("Vemodsvik");

        Api.write("DELETE", topic + REASON, null).is(204);

        assertThat(everywhere()).doesNotContain("vemodsvik");
        Api.write("DELETE", topic + REASON, null).problem(410, "gone");
        Api.write("DELETE", "/api/v1/topics/never-was" + REASON, null).problem(404, "not-found");
    }

    @Test
    void its_id_is_an_admins_to_give_away_again() {
        var topic = create("topics", "{\"label\":{\"nb\":\"Gjenkomst\"}}");
        Api.write("DELETE", topic + REASON, null, "If-Match", "*").is(204);

        var other = create("topics", "{\"label\":{\"nb\":\"Gjenkomst\"}}");
        assertThat(other).isNotEqualTo(topic);
        Api.write("PUT", topic, "{\"label\":{\"nb\":\"Gjenkomst\"}}").problem(410, "gone");
        Api.write("PUT", topic, "{\"label\":{\"nb\":\"Gjenkomst\"}}", "If-None-Match", "*")
                .is(201);
        assertThat(Api.json(topic).at("/meta/version").asInt()).isEqualTo(3);
        assertThat(Api.json(topic + "/versions").get("items")).hasSize(1);
        Api.write("DELETE", topic + REASON, null, "If-Match", "*").is(204);
        assertThat(Api.json(topic + "/versions").get("items")).hasSize(4);
        delete(other);
    }

    @Test
    void a_request_that_created_it_does_not_create_it_again() {
        var body = "{\"label\":{\"nb\":\"Avglemt\"}}";
        var topic = Api.write("POST", "/api/v1/topics", body, "Idempotency-Key", "avglemt")
                .is(201)
                .header("Location");
        Api.write("DELETE", topic + REASON, null, "If-Match", "*").is(204);

        Api.write("POST", "/api/v1/topics", body, "Idempotency-Key", "avglemt").problem(410, "gone");
    }

    @Test
    void what_an_entry_held_before_can_be_erased_alone() {
        var topic = create("topics", "{\"label\":{\"nb\":\"Fortid\"},\"definition\":{\"nb\":\"Sa Ludolf Ymse.\"}}");
        var child =
                create("topics", "{\"label\":{\"nb\":\"Barn\"},\"broader\":[{\"id\":\"%s\"}]}".formatted(idIn(topic)));
        change(topic, "{\"definition\":{\"nb\":\"Ble sagt.\"}}");
        var before = Api.json(topic);

        var tag = Api.get(topic).ok().header("ETag");
        Api.write("DELETE", topic + "/versions?reason=case%201&dryRun=true", null, "If-Match", tag)
                .is(204);
        assertThat(Api.get(topic + "/versions/1").ok().text()).contains("Ymse");
        Api.write("DELETE", topic + "/versions?reason=case%201", null, "If-Match", tag)
                .is(204);

        assertThat(everywhere()).doesNotContain("ymse", "ludolf");
        var after = Api.json(topic);
        assertThat(after.get("definition")).isEqualTo(before.get("definition"));
        assertThat(after.at("/meta/version").asInt()).isEqualTo(4);
        assertThat(after.at("/meta/createdAt")).isEqualTo(before.at("/meta/createdAt"));
        assertThat(Api.json(topic + "/versions").get("items")).hasSize(1);
        Api.get(topic + "/versions/2").problem(404, "not-found");
        var changes = Api.json(
                        "/api/v1/changes?after=" + (lastChange().get("number").asLong() - 2))
                .get("items");
        assertThat(changes)
                .extracting(change -> change.get("operation").asText())
                .containsExactly("erased", "created");
        assertThat(Api.get(topic, "If-None-Match", Api.get(topic).ok().header("ETag"))
                        .status())
                .isEqualTo(304);
        // It goes on as every entry does.
        change(topic, "{\"definition\":{\"nb\":\"Enda en gang.\"}}");
        assertThat(Api.json(topic + "/versions").get("items")).hasSize(2);
        delete(child);
        delete(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "?erase=true, 400, invalid-parameters",
        "?erase=true&reason=, 400, invalid-parameters",
        "?erase=yes&reason=case%201, 400, invalid-parameters",
        "?reason=case%201, 400, invalid-parameters",
        "?erase=false&reason=case%201, 400, invalid-parameters",
        "?erase=true&reason=%00, 400, malformed-request",
        "?erase=true&reason=a%0Ab, 400, invalid-parameters",
        "?erase=true&reason=%FF, 400, invalid-parameters",
        "?erase=true&reason=01010150074, 400, invalid-parameters",
        "?erase=true&reason=asked%20by%20Seint%20herself, 400, invalid-parameters",
        "?erase=true&reason=krav%20i%20brev%20av%2012.%20mars%20og%20journalpost%202026%2F1234%20og%20vedtak%20fattet%2020.%20mars%20fra%20Seint%20selv, 400, invalid-parameters",
        "?erase=true&erase=true&reason=case%201, 400, invalid-parameters",
        "?erase=true&why=case%201, 400, invalid-parameters",
        "?erase=true&reason=case%201, 428, precondition-required",
        "/versions?erase=true&reason=case%201, 400, invalid-parameters",
        "/versions, 400, invalid-parameters",
        "/versions?reason=case%201, 428, precondition-required",
    })
    void what_is_not_asked_for_rightly_changes_nothing(String asked, int status, String problem) {
        var topic = create("topics", "{\"label\":{\"nb\":\"Seint Nok\"}}");
        var head = lastChange().get("number");

        Api.write("DELETE", topic + asked, null).problem(status, problem);

        assertThat(lastChange().get("number")).isEqualTo(head);
        delete(topic);
    }

    @Test
    void a_long_reason_is_refused() {
        Api.write("DELETE", "/api/v1/topics/trust?erase=true&reason=" + "x".repeat(501), null, "If-Match", "*")
                .problem(400, "invalid-parameters");
    }

    @Test
    void only_an_admin_erases_and_only_what_nothing_refers_to() {
        var key = Api.write("POST", "/api/v1/api-keys", "{\"organization\":\"991825827\",\"role\":\"editor\"}")
                .is(201)
                .json()
                .get("secret")
                .asText();
        var topic = create("topics", "{\"label\":{\"nb\":\"Henvist\"}}");
        var child = create(
                "topics", "{\"label\":{\"nb\":\"Henviser\"},\"broader\":[{\"id\":\"%s\"}]}".formatted(idIn(topic)));

        for (var asked : List.of(REASON, "/versions?reason=case%201")) {
            Api.send("DELETE", topic + asked, "If-Match", "*", "Authorization", "Bearer " + key)
                    .problem(403, "forbidden");
            Api.send("DELETE", topic + asked, "If-Match", "*").problem(401, "unauthorized");
        }
        var inUse = Api.write("DELETE", topic + REASON, null, "If-Match", "*").problem(409, "entry-in-use");
        assertThat(inUse.get("referrers").toString()).contains(child);
        Api.write("DELETE", topic + REASON + "&dryRun=true", null, "If-Match", "*")
                .problem(409, "entry-in-use");
        Api.write("DELETE", child + REASON + "&dryRun=true", null, "If-Match", "*")
                .is(204);
        Api.get(child).ok();
        delete(child);
        delete(topic);
    }

    @Test
    void no_entry_takes_the_form_of_an_erased_id() {
        var id = "erased-" + "0a".repeat(32);
        Api.write("PUT", "/api/v1/topics/" + id, "{\"label\":{\"nb\":\"Forkledd\"}}")
                .problem(400, "invalid-parameters");
        var lines = "{\"type\":\"topic\",\"id\":\"%s\",\"label\":{\"nb\":\"Forkledd\"}}\n".formatted(id);
        var answer = Api.sendBytes(
                "POST",
                "/api/v1/import",
                lines.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                "Bearer " + Api.adminKey());
        assertThat(answer.ok().text()).contains("/id", "\"failed\":1");
    }

    /** All that the base tells of what it holds and held, in lower case. */
    private static String everywhere() {
        var all = new ArrayList<String>();
        var after = 0L;
        for (var page = changes(after); !page.get("items").isEmpty(); page = changes(after)) {
            all.add(page.toString());
            after = page.get("next").asLong();
        }
        all.add(Api.get("/api/v1/export").ok().text());
        all.add(Api.get("/api/v1/changes", "Accept", "application/atom+xml")
                .ok()
                .text());
        all.add(auditLog());
        return String.join("\n", all).toLowerCase(Locale.ROOT);
    }

    private static String auditLog() {
        var all = new StringBuilder();
        var page = auditPage("");
        for (; page.has("next"); page = auditPage("&after=" + page.get("next").asText())) {
            all.append(page);
        }
        return all.append(page).toString();
    }

    private static JsonNode auditPage(String after) {
        return Api.write("GET", "/api/v1/audit-log?limit=200" + after, null)
                .ok()
                .json();
    }

    private static JsonNode changes(long after) {
        return Api.json("/api/v1/changes?limit=1000&after=" + after);
    }

    private static JsonNode lastChange() {
        var feed = Api.get("/api/v1/changes?limit=1", "Accept", "application/atom+xml")
                .ok()
                .text();
        var number = Long.parseLong(feed.replaceAll("(?s).*<summary>.*?, change (\\d+)</summary>.*", "$1"));
        return changes(number - 1).get("items").get(0);
    }

    private static List<Long> numbersOf(String entry) {
        var numbers = new ArrayList<Long>();
        Api.json(entry + "/versions")
                .get("items")
                .forEach(version -> numbers.add(version.get("number").asLong()));
        return numbers;
    }

    private static boolean isFound(String word, String entry) throws Exception {
        var search = "/api/v1/search?q=" + word;
        Waiting.until("searches are answered", () -> Api.get(search).status() == 200);
        return Api.get(search).ok().text().contains("\"" + entry + "\"");
    }

    private static String create(String collection, String body) {
        return Api.write("POST", "/api/v1/" + collection, body).is(201).header("Location");
    }

    private static void change(String entry, String patch) {
        Api.write("PATCH", entry, patch, "If-Match", "*").is(200);
    }

    private static void delete(String entry) {
        Api.write("DELETE", entry, null, "If-Match", "*").is(204);
    }

    private static String idIn(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }
}
