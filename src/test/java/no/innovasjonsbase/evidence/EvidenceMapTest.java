package no.innovasjonsbase.evidence;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.finding.Finding;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/** The evidence map: every principle is there, also those that nobody has found anything out about. */
@ApplicationTest
@Tag("database")
class EvidenceMapTest {
    private static final String MAP = "/api/v1/evidence-map";
    private static final List<String> MADE = List.of(
            "/api/v1/findings/kart-1",
            "/api/v1/findings/kart-2",
            "/api/v1/principles/kart-a",
            "/api/v1/principles/kart-b");

    @BeforeEach
    void make_entries() {
        put("/api/v1/principles/kart-a", "{'statement': {'nb': 'Undersøkt', 'en': 'Looked into'}}");
        put("/api/v1/principles/kart-b", "{'statement': {'nb': 'Ikke undersøkt'}}");
        found("/api/v1/findings/kart-1", "supports", "survey");
        found("/api/v1/findings/kart-2", "contradicts", "case-study");
    }

    @AfterEach
    void take_them_away() {
        MADE.forEach(address -> Api.write("DELETE", address, null, "If-Match", "*"));
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "200"})
    void each_principle_has_a_row_whatever_the_pages(int limit) {
        var rows = rows(limit);

        assertThat(rows)
                .extracting(row -> row.at("/principle/id").asText())
                .doesNotHaveDuplicates()
                .contains("kart-a", "kart-b")
                .containsSubsequence("torfing-1", "torfing-2", "torfing-10");
        assertThat(row(rows, "kart-a").get("findings").toString())
                .isEqualTo("{\"supports\":1,\"contradicts\":1,\"mixed\":0}");
        assertThat(row(rows, "kart-a").at("/methods/case-study/contradicts").asInt())
                .isEqualTo(1);
        assertThat(row(rows, "kart-b").get("findings").toString())
                .isEqualTo("{\"supports\":0,\"contradicts\":0,\"mixed\":0}");
    }

    @Test
    void origins_of_two_types_with_one_id_are_two() {
        put("/api/v1/sources/kart-lik", "{'title': {'nb': 'Lik'}, 'kind': 'report'}");
        put("/api/v1/conferences/kart-lik", "{'name': {'nb': 'Lik'}}");
        put("/api/v1/talks/kart-lik", "{'conference': {'id': 'kart-lik'}, 'kind': 'talk', 'title': {'nb': 'Lik'}}");
        for (int i = 1; i <= 4; i++) {
            put(
                    "/api/v1/principles/kart-lik-" + i,
                    "{'statement': {'nb': 'Lik'}, 'number': %d, 'origin': {'type': '%s', 'id': 'kart-lik'}}"
                            .formatted(i, i % 2 == 0 ? "talk" : "source"));
        }

        assertThat(rows(200))
                .extracting(row -> row.at("/principle/id").asText())
                .containsSubsequence("kart-lik-1", "kart-lik-3", "kart-lik-2", "kart-lik-4");
        for (int i = 1; i <= 4; i++) {
            Api.write("DELETE", "/api/v1/principles/kart-lik-" + i, null, "If-Match", "*")
                    .is(204);
        }
        for (var made : List.of("talks", "conferences", "sources")) {
            Api.write("DELETE", "/api/v1/" + made + "/kart-lik", null, "If-Match", "*")
                    .is(204);
        }
    }

    @Test
    void it_knows_every_method_there_is() {
        var methods = new ArrayList<String>();
        row(rows(200), "kart-b").get("methods").fieldNames().forEachRemaining(methods::add);

        assertThat(methods)
                .containsExactlyElementsOf(List.of(Finding.Method.values()).stream()
                        .map(JsonName::of)
                        .toList());
    }

    @Test
    void as_csv_it_is_a_table_of_counts() {
        var lines = Api.get(MAP + "?limit=200&lang=nb&delimiter=semicolon", "Accept", "text/csv")
                .ok()
                .text()
                .replace("\"", "")
                .lines()
                .toList();

        assertThat(lines.get(0))
                .contains("principle;statement;statement.lang;findings.supports;")
                .contains(";methods.quasi-experiment.mixed;");
        assertThat(lines).anyMatch(line -> line.startsWith("kart-a;Undersøkt;nb;1;1;0;1;0;0;"));
    }

    @Test
    void a_page_of_any_length_is_two_statements() {
        assertThat(Statements.of(MAP + "?limit=1")).hasSize(2);
        assertThat(Statements.of(MAP + "?limit=200")).hasSize(2);
    }

    @Test
    void what_is_wrong_is_told() {
        Api.get(MAP + "?after=x").problem(400, "invalid-parameters");
        Api.get(MAP + "?limit=0").problem(400, "invalid-parameters");
        Api.get(MAP + "?method=survey").problem(400, "invalid-parameters");
        Api.get("/evidence-map?after=x", "Accept", "text/html").is(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Undersøkt | 1 støtter | ingen",
                "nn | Undersøkt | 1 støttar | ingen",
                "en | Looked into | 1 support | none"
            })
    void people_read_it_as_a_table_in_their_language(String language, String statement, String counted, String none) {
        var page =
                Api.get("/evidence-map?lang=" + language, "Accept", "text/html").ok();
        var row =
                page.text().replaceAll("(?s).*<tr>(?=\\s*<th scope=\"row\"><a href=\"/api/v1/principles/kart-a/)", "");
        row = row.substring(0, row.indexOf("</tr>"));

        assertThat(page.header("Vary")).contains("Accept-Language");
        assertThat(page.text()).contains("<caption").contains("<th scope=\"col\">");
        assertThat(row).contains(statement).contains(counted).contains("<td class=\"none\">" + none + "</td>");
        assertThat(row.split("<td", -1)).hasSize(Finding.Method.values().length + 2);
    }

    private static List<JsonNode> rows(int limit) {
        var rows = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = Api.json(MAP + "?limit=" + limit + next);
            page.get("items").forEach(rows::add);
            next = page.has("next") ? "&after=" + page.get("next").asText() : null;
        } while (next != null);
        return rows;
    }

    private static JsonNode row(List<JsonNode> rows, String principle) {
        return rows.stream()
                .filter(row -> row.at("/principle/id").asText().equals(principle))
                .findFirst()
                .orElseThrow();
    }

    private static void found(String address, String stance, String method) {
        put(
                address,
                ("{'statement': {'nb': 'Kart'}, 'principles': [{'id': 'kart-a'}], 'stance': '%s', 'method': '%s',"
                                + " 'citations': [{'source': {'id': 'topplederkonferansen-artikkel'}, 'relation': 'direct'}]}")
                        .formatted(stance, method));
    }

    private static void put(String address, String body) {
        Api.write("PUT", address, body.replace('\'', '"'), "If-None-Match", "*").is(201);
    }
}
