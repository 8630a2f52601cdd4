package no.innovasjonsbase.journal;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** Who changed what, as admins see it and others don't. */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class AuditLogTest {
    private static final String LOG = "/api/v1/audit-log";

    @Inject
    Journal journal;

    @Test
    void an_admin_sees_who_made_a_change() {
        var before = journal.head();
        Api.write("PUT", "/api/v1/topics/sett-av-admin", "{\"label\":{\"nb\":\"Sett\"}}", "If-None-Match", "*")
                .is(201);

        var record = last();

        assertThat(record.get("number").asLong()).isEqualTo(before + 1);
        assertThat(record.get("operation").asText()).isEqualTo("created");
        assertThat(record.get("type").asText()).isEqualTo("topic");
        assertThat(record.get("id").asText()).isEqualTo("sett-av-admin");
        assertThat(record.get("organization").asText()).isEqualTo("991825827");
        assertThat(Api.adminKey()).contains(record.get("client").asText());
    }

    @Test
    void keys_that_are_made_and_revoked_stand_between_the_changes() {
        Api.write("PUT", "/api/v1/topics/foer-nokkelen", "{\"label\":{\"nb\":\"Før\"}}", "If-None-Match", "*")
                .is(201);
        var key = Api.write("POST", "/api/v1/api-keys", "{\"organization\":\"986252932\",\"role\":\"editor\"}")
                .is(201)
                .json();
        var id = key.get("id").asText();
        Api.write("DELETE", "/api/v1/api-keys/" + id, null).is(204);
        Api.write("DELETE", "/api/v1/api-keys/" + id, null).is(204);
        Api.write("PUT", "/api/v1/topics/etter-nokkelen", "{\"label\":{\"nb\":\"Etter\"}}", "If-None-Match", "*")
                .is(201);

        var records = all();
        var tail = records.subList(records.size() - 4, records.size());
        assertThat(tail.stream()
                        .map(record -> record.get("operation").asText() + " "
                                + record.get("type").asText() + " "
                                + record.get("id").asText()))
                .containsExactly(
                        "created topic foer-nokkelen",
                        "created api-key " + id,
                        "revoked api-key " + id,
                        "created topic etter-nokkelen");
        assertThat(tail.get(1).has("number")).isFalse();
        assertThat(tail.get(1).get("organization").asText()).isEqualTo("991825827");
        assertThat(Api.adminKey()).contains(tail.get(2).get("client").asText());
        assertThat(records.toString()).doesNotContain(key.get("secret").asText().substring(17));
        assertThat(records.stream()
                        .filter(record -> record.get("type").asText().equals("api-key"))
                        .map(record -> record.get("client").asText()))
                .contains("innovasjonsbase");
    }

    /** All records: many at a time, for other tests have left many, and the last page of these three at a time. */
    private static List<JsonNode> all() {
        var records = new ArrayList<JsonNode>();
        var limit = "?limit=100";
        for (var after = ""; after != null; ) {
            var page = Api.write("GET", LOG + limit + after, null).ok().json();
            if (!page.has("next") && limit.endsWith("100")) {
                limit = "?limit=3";
            } else {
                page.get("items").forEach(records::add);
                after = page.has("next") ? "&after=" + page.get("next").asText() : null;
            }
        }
        return records;
    }

    @Test
    void nobody_else_sees_it() {
        Api.get(LOG).problem(401, "unauthorized");
        Api.get(LOG, "Authorization", "Bearer ikb_000000000000_" + "0".repeat(48))
                .problem(401, "unauthorized");
    }

    @Test
    void pages_follow_each_other_without_gaps() {
        var first = Api.write("GET", LOG + "?limit=3", null).ok();
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first.header("Link")).startsWith("<" + LOG + "?").endsWith("; rel=\"next\"");
        var second = Api.write(
                        "GET",
                        LOG + "?limit=3&after=" + first.json().get("next").asText(),
                        null)
                .ok();

        assertThat(first.json().get("items").findValuesAsText("number")).containsExactly("1", "2", "3");
        assertThat(second.json().get("items").findValuesAsText("number")).containsExactly("4", "5", "6");
        Api.write("GET", LOG + "?after=AAAA", null).problem(400, "invalid-parameters");
        Api.write("GET", LOG + "?limit=201", null).problem(400, "invalid-parameters");
        Api.write("GET", LOG + "?sort=number", null).problem(400, "invalid-parameters");
    }

    private static com.fasterxml.jackson.databind.JsonNode last() {
        var after = "";
        while (true) {
            var page = Api.write("GET", LOG + "?limit=200" + after, null).ok().json();
            if (!page.has("next")) {
                var items = page.get("items");
                return items.get(items.size() - 1);
            }
            after = "&after=" + page.get("next").asText();
        }
    }
}
