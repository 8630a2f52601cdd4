package no.innovasjonsbase.journal;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.DatabaseTest;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** Who changed what, as admins see it and others don't. */
@DatabaseTest
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
