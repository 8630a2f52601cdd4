package no.innovasjonsbase.packages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every type of entry is true of one that only its folder, a migration and its terms tell of. */
@ApplicationTest
@Tag("database")
class PackageTest {
    private static final String PACKAGES = "/api/v1/packages";

    @AfterEach
    void take_away_what_was_made() {
        Api.json(PACKAGES + "?limit=200&fields=id").get("items").forEach(item -> Api.write(
                        "DELETE", item.get("href").asText(), null, "If-Match", "*")
                .is(204));
    }

    @Test
    void it_is_created_read_changed_deleted_and_remembered() {
        var created = Api.write("POST", PACKAGES, measures("Hjemmesykehus", "pilot", 40, "12.5"))
                .is(201);
        var address = created.header("Location");
        var href = address.substring(address.indexOf(PACKAGES));

        assertThat(href).isEqualTo(PACKAGES + "/hjemmesykehus");
        assertThat(Api.get(href).ok().text()).isEqualTo(created.text());
        assertThat(created.json().get("type").asText()).isEqualTo("package");
        assertThat(created.json().get("cost").decimalValue()).isEqualByComparingTo("12.5");
        Api.get(href, "If-None-Match", Api.get(href).header("ETag")).is(304);

        var sentBack = Api.write("PUT", href, created.text(), "If-Match", created.header("ETag"));
        assertThat(sentBack.ok().text()).isEqualTo(created.text());
        var changed = Api.write("PATCH", href, "{\"stage\":\"scaled\"}", "If-Match", created.header("ETag"));
        assertThat(changed.ok().json().get("stage").asText()).isEqualTo("scaled");
        Api.write("DELETE", href, null, "If-Match", "*").is(204);
        Api.get(href).problem(410, "gone");
        assertThat(Api.json(href + "/versions/1").get("stage").asText()).isEqualTo("pilot");
    }

    @Test
    void a_list_is_filtered_sorted_and_read_in_pages() {
        made("a", measures("Akutt", "pilot", 3, "1"));
        made("b", measures("Bolig", "scaled", 1, "2"));
        made("c", measures("Cruise", "pilot", 2, "3"));

        assertThat(idsIn(Api.json(PACKAGES + "?sort=-households"))).containsExactly("a", "c", "b");
        assertThat(idsIn(Api.json(PACKAGES + "?stage=pilot&topic=innovation"))).containsExactly("a", "c");
        assertThat(idsIn(Api.json(PACKAGES + "?stage=pilot&topic=trust"))).isEmpty();
        var query = "?sort=title&limit=2&expand=topic";
        var first = Api.json(PACKAGES + query);
        assertThat(first.at("/items/0/topic/label/nb").asText()).isNotBlank();
        assertThat(idsIn(first)).containsExactly("a", "b");
        var next = first.get("next").asText();
        assertThat(idsIn(Api.json(PACKAGES + query + "&after=" + next))).containsExactly("c");
    }

    @Test
    void what_is_wrong_is_told_where_it_is() {
        Api.get(PACKAGES + "/finnes-ikke").problem(404, "not-found");
        Api.get(PACKAGES + "?stage=paused").problem(400, "invalid-parameters");
        var problem = Api.write(
                        "POST",
                        PACKAGES,
                        """
                        {"title":{"nb":"Feil"},"stage":"paused","cost":"dyrt","topic":{"id":"finnes-ikke"}}""")
                .problem(422, "invalid-entry");
        assertThat(problem.findValuesAsText("pointer")).containsExactly("/cost", "/stage", "/topic/id");
        Api.write("POST", PACKAGES, "{\"title\":{\"nb\":\"Feil\"},\"stage\":\"pilot\",\"cost\":1e999}")
                .problem(422, "invalid-entry");
        made("i-bruk", measures("I bruk", "pilot", 1, "1"));
        var inUse = Api.write("DELETE", "/api/v1/topics/innovation", null, "If-Match", "*");
        assertThat(inUse.problem(409, "entry-in-use").findValuesAsText("href")).contains(PACKAGES + "/i-bruk");
    }

    @Test
    void those_who_follow_the_base_are_told() {
        made("fulgt", measures("Fulgt", "pilot", 1, "1"));

        var changes = Api.json("/api/v1/changes?type=package&limit=200").get("items");
        assertThat(changes).last().satisfies(change -> {
            assertThat(change.get("href").asText()).isEqualTo(PACKAGES + "/fulgt");
            assertThat(change.at("/state/title/nb").asText()).isEqualTo("Fulgt");
        });
        assertThat(Api.get("/api/v1/changes?type=package", "Accept", "application/atom+xml")
                        .ok()
                        .text())
                .contains("<title>Fulgt</title>");
    }

    @Test
    void it_is_exported_and_imported() {
        made("flyttet", measures("Flyttet", "pilot", 1, "1.25"));
        var export = Api.get("/api/v1/export?type=package").ok();
        Api.write("DELETE", PACKAGES + "/flyttet", null, "If-Match", "*").is(204);

        var imported = Api.sendBytes(
                        "POST",
                        "/api/v1/import",
                        export.body(),
                        "Authorization",
                        "Bearer " + Api.adminKey(),
                        "Content-Type",
                        "application/x-ndjson")
                .ok();

        assertThat(imported.text()).contains("to-be-created");
        assertThat(Api.json(PACKAGES + "/flyttet").get("cost").decimalValue()).isEqualByComparingTo("1.25");
        assertThat(new String(export.body(), StandardCharsets.UTF_8)).contains("\"type\":\"package\"");
    }

    @Test
    void it_is_found_by_what_the_vocabulary_says() throws InterruptedException {
        made("funnet", measures("Vekselbruk", "pilot", 1, "1"));

        for (var address :
                List.of("/api/v1/search?q=vekselbruk", "/api/v1/search?q=tøyen&type=package", PACKAGES + "?q=tøyen")) {
            awaitFound(address, "funnet");
        }
        assertThat(Api.json("/api/v1/suggest?q=veksel").at("/items/0/id").asText())
                .isEqualTo("funnet");
    }

    @Test
    void the_definition_and_the_landing_page_name_it() {
        var document = Contract.document();

        assertThat(Contract.collections()).contains(PACKAGES);
        assertThat(document.at("/components/schemas/Package/properties/type/enum/0")
                        .asText())
                .isEqualTo("package");
        assertThat(document.at("/components/schemas/Entry/oneOf").findValuesAsText("$ref"))
                .contains("#/components/schemas/Package");
        assertThat(Contract.operationAt(PACKAGES).query("sort").choices()).contains("title", "households");
        assertThat(Contract.operationAt(PACKAGES).query("stage").choices()).containsExactly("pilot", "scaled");
        assertThat(Api.json("/").get("collections").findValuesAsText("name")).contains("packages");
    }

    private static String measures(String title, String stage, int households, String cost) {
        return """
                {"title":{"nb":"%s"},"place":"Tøyen","stage":"%s","households":%d,"cost":%s,"topic":{"id":"innovation"}}"""
                .formatted(title, stage, households, cost);
    }

    private static void made(String id, String measures) {
        Api.write("PUT", PACKAGES + "/" + id, measures, "If-None-Match", "*").is(201);
    }

    private static List<String> idsIn(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    private static void awaitFound(String address, String id) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!idsIn(Api.json(address.replace("ø", "%C3%B8"))).contains(id)) {
            assertThat(System.nanoTime()).as("%s finds %s", address, id).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
