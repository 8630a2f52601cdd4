package no.innovasjonsbase.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** Every collection as a table. */
@ApplicationTest
class CsvTest {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .build();

    /** The addresses of what a test made. */
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void take_away_what_was_made() {
        made.forEach(address -> Api.write("DELETE", address, null, "If-Match", "*"));
    }

    static List<String> collections() {
        return Contract.collections();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_list_is_a_table_with_the_same_entries_and_a_header_that_stays(String collection) throws IOException {
        var list = Api.json(collection + "?limit=3&sort=id");
        var answer = csv(collection + "?limit=3&sort=id");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(answer.listIn("Vary")).contains("Accept");
        assertThat(rowsOf(answer)).extracting(row -> row.get("id")).isEqualTo(idsOf(list));
        assertThat(answer.header("Link").contains("rel=\"next\"")).isEqualTo(list.has("next"));
        var header = answer.text().lines().findFirst().orElseThrow();
        assertThat(csv(collection + "?ids=finnes-ikke").text()).isEqualTo(header + "\r\n");
        assertThat(header)
                .startsWith(BYTE_ORDER_MARK + "id,href,type,")
                .endsWith("meta.version,meta.createdAt,meta.updatedAt,meta.maintainer,meta.etag");
    }

    @Test
    void texts_have_a_column_for_each_language_or_one_for_the_language_asked_for() throws IOException {
        made.add("/api/v1/topics/tabell");
        Api.write(
                        "PUT",
                        "/api/v1/topics/tabell",
                        "{\"label\":{\"nb\":\"Tabell, «æøå»\",\"se\":\"Tabealla\"},\"definition\":{\"nb\":\"En\\n\\\"to\\\"\"},\"broader\":[{\"id\":\"innovation\"},{\"id\":\"trust\"}]}",
                        "If-None-Match",
                        "*")
                .is(201);

        var row = rowsOf(csv("/api/v1/topics?ids=tabell")).get(0);
        assertThat(row)
                .containsEntry("label.nb", "Tabell, «æøå»")
                .containsEntry("definition.nb", "En\n\"to\"")
                .containsEntry("label.nn", "")
                .containsEntry("label.other", "{\"se\":\"Tabealla\"}")
                .containsEntry("broader", "innovation|trust")
                .containsEntry("meta.version", "1");
        assertThat(rowsOf(csv("/api/v1/topics?ids=tabell&lang=se&fields=label")).get(0))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "id",
                        "tabell",
                        "href",
                        "/api/v1/topics/tabell",
                        "type",
                        "topic",
                        "label",
                        "Tabealla",
                        "label.lang",
                        "se"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "=1+1, '=1+1",
                "+47, '+47",
                "-2, '-2",
                "@SUM(A1), '@SUM(A1)",
                "|\t=1|, '=1",
                "|Beste\n\t=1|, |Beste\n\t'=1|",
                "＝1+1, '＝1+1",
                "＋47, '＋47",
                "－2, '－2",
                "＠SUM(A1), '＠SUM(A1)",
                "﹦1+1, '﹦1+1",
                "﹢47, '﹢47",
                "﹣2, '﹣2",
                "﹫SUM(A1), '﹫SUM(A1)",
                "Beste;=1, Beste;'=1",
                "Beste; \"@SUM(A1), Beste; \"'@SUM(A1)",
                "|Beste\t－1|, |Beste\t'－1|",
                "Beste; praksis, Beste; praksis",
                "50-60 år = mange, 50-60 år = mange",
            })
    void what_a_spreadsheet_would_run_is_defused(String text, String defused) throws IOException {
        var id = "formel-" + Math.abs(text.hashCode());
        var quoted = text.replace("\t", "\\t").replace("\n", "\\n").replace("\"", "\\\"");
        made.add("/api/v1/topics/" + id);
        var put = Api.write(
                "PUT",
                "/api/v1/topics/" + id,
                "{\"label\":{\"nb\":\"Formel\"},\"definition\":{\"nb\":\"" + quoted + "\"}}",
                "If-None-Match",
                "*");
        put.is(201);

        assertThat(rowsOf(csv("/api/v1/topics?ids=" + id)).get(0)).containsEntry("definition.nb", defused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?format=csv                     |                     | ,",
                "?format=csv                     | application/json    | ,",
                "?format=csv&delimiter=comma     |                     | ,",
                "?format=csv&delimiter=semicolon |                     | ;",
                "?delimiter=semicolon            | text/csv            | ;",
                "?delimiter=semicolon            | text/csv;charset=x  | ;",
            })
    void an_address_chooses_the_table_and_what_stands_between_its_cells(String query, String accept, String delimiter) {
        made.add("/api/v1/topics/skilletegn");
        Api.write(
                        "PUT",
                        "/api/v1/topics/skilletegn",
                        "{\"label\":{\"nb\":\"a;b,c\"},\"definition\":{\"nb\":\"x;=1\"}}",
                        "If-None-Match",
                        "*")
                .is(201);

        var address = "/api/v1/topics" + query + "&ids=skilletegn&lang=nb&fields=label,definition";
        var answer = (accept == null ? Api.get(address) : Api.get(address, "Accept", accept)).ok();

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(answer.listIn("Vary")).contains("Accept");
        assertThat(answer.text())
                .startsWith(BYTE_ORDER_MARK + String.join(delimiter, "id", "href", "type", "label", ""))
                .endsWith(String.join(
                        delimiter,
                        "\r\nskilletegn",
                        "\"/api/v1/topics/skilletegn\"",
                        "topic",
                        "\"a;b,c\"",
                        "nb",
                        "\"x;'=1\"",
                        "nb\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/topics?delimiter=semicolon                       |                  | delimiter",
                "/api/v1/topics?delimiter=comma&format=json               | text/csv         | delimiter",
                "/api/v1/topics?delimiter=comma                           | text/csv, */*;q=0.1 | delimiter",
                "/api/v1/topics?format=csv&delimiter=;                    |                  | delimiter",
                "/api/v1/topics?format=csv&delimiter=%3B                  |                  | delimiter",
                "/api/v1/topics?format=csv&delimiter=semicolon,comma      |                  | delimiter",
                "/api/v1/topics?format=csv&delimiter=comma&delimiter=comma |                 | delimiter",
                "/api/v1/topics?format=xlsx&limti=1                       |                  | format limti",
                "/api/v1/topics/trust?format=csv&delimiter=comma          |                  | delimiter format",
            })
    void what_an_address_can_not_choose_is_refused(String address, String accept, String refused) {
        var answer = accept == null ? Api.get(address) : Api.get(address, "Accept", accept);

        assertThat(answer.problem(400, "invalid-parameters").findValuesAsText("parameter"))
                .containsExactlyInAnyOrder(refused.split(" "));
    }

    @Test
    void pages_validators_and_problems_are_those_of_lists() {
        var answer = csv("/api/v1/topics?limit=1");
        var tag = answer.header("ETag");

        assertThat(Api.get("/api/v1/topics?limit=1", "Accept", "text/csv", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(Api.get("/api/v1/topics?limit=1").header("ETag")).isNotEqualTo(tag);
        var next = answer.header("Link").replaceFirst("<([^>]+)>.*", "$1");
        assertThat(csv(next).text()).isNotEqualTo(answer.text());
        Api.get("/api/v1/topics?limti=1", "Accept", "text/csv").problem(400, "invalid-parameters");
        Api.get("/api/v1/topics/innovation", "Accept", "text/csv").problem(406, "not-acceptable");
        assertThat(Api.get("/api/v1/topics", "Accept", "*/*").ok().header("Content-Type"))
                .startsWith("application/json");
        assertThat(Api.send("HEAD", "/api/v1/topics", "Accept", "text/csv").ok().header("Content-Type"))
                .startsWith("text/csv");
    }

    private static Api.Answer csv(String path) {
        return Api.get(path, "Accept", "text/csv").ok();
    }

    private static List<String> idsOf(JsonNode list) {
        var ids = new ArrayList<String>();
        list.get("items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    private static List<Map<String, String>> rowsOf(Api.Answer answer) throws IOException {
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(answer.body())) {
            return rows.readAll();
        }
    }
}
