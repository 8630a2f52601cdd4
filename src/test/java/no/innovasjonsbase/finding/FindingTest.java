package no.innovasjonsbase.finding;

import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** What is special to findings: what they speak for or against, the source they have to have, and their numbers. */
@ApplicationTest
@Tag("database")
class FindingTest {
    private static final String FINDINGS = "/api/v1/findings";
    private static final String ADDRESS = FINDINGS + "/funnet-i-test";

    private static final String FOUND =
            """
            {"statement": {"nb": "Funnet i test."}, "principles": [{"id": "torfing-3"}, {"id": "torfing-5"}], "stance": "mixed",
             "method": "survey", "level": 2, "country": "NO", "year": "2019",
             "figures": [{"name": {"nb": "Svarte ja"}, "value": 48.10, "unit": "%", "n": 2300},
                         {"name": {"nb": "Endring"}, "value": -0.00125}],
             "topics": [{"id": "innovation"}],
             "citations": [{"source": {"id": "topplederkonferansen-artikkel"}, "relation": "direct"}]}""";

    @AfterEach
    void take_away_what_was_made() {
        if (Api.get(ADDRESS).status() == 200) {
            Api.write("DELETE", ADDRESS, null, "If-Match", "*").is(204);
        }
    }

    @Test
    void its_numbers_are_exact() {
        assertThat(created().json().get("figures").toString())
                .isEqualTo("[{\"name\":{\"nb\":\"Svarte ja\"},\"value\":48.1,\"unit\":\"%\",\"n\":2300},"
                        + "{\"name\":{\"nb\":\"Endring\"},\"value\":-0.00125}]");
    }

    @ParameterizedTest
    @CsvSource({
        "9999999999.99999, 9999999999.99999",
        "0.3000000000000000000000, 0.3",
        "1e-5, 0.00001",
        "12.5E+3, 12500",
        "-0.0, 0",
        "0e99999999999, 0"
    })
    void a_number_is_kept_digit_by_digit_in_whatever_form_it_is_sent(String sent, String kept) {
        created();

        var changed = Api.write(
                "PATCH",
                ADDRESS,
                "{\"figures\":[{\"name\":{\"nb\":\"x\"},\"value\":%s}]}".formatted(sent),
                "If-Match",
                "*");

        assertThat(changed.ok().text()).contains("\"value\":" + kept + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'citations': []} | /citations",
                "{'citations': null} | /citations",
                "{'citations': [{'relation': 'direct', 'locator': 's. 1'}]} | /citations/0",
                "{'principles': []} | /principles",
                "{'principles': [{'id': 'innovation'}]} | /principles/0/id",
                "{'level': 0} | /level",
                "{'level': 6} | /level",
                "{'level': 2.5} | /level",
                "{'stance': 'neutral'} | /stance",
                "{'method': null} | /method",
                "{'cases': [{'id': 'torfing-3'}]} | /cases/0/id",
                "{'figures': [{'name': {'nb': 'x'}, 'value': 0.000001}]} | /figures/0/value",
                "{'figures': [{'name': {'nb': 'x'}, 'value': 1, 'n': 0}]} | /figures/0/n",
                "{'figures': [{'name': {'nb': 'x'}, 'value': '7'}]} | /figures/0/value"
            },
            quoteCharacter = '"')
    void what_is_wrong_is_told_where_it_is(String patch, String pointer) {
        created();

        var problem = Api.write("PATCH", ADDRESS, patch.replace('\'', '"'), "If-Match", "*")
                .problem(422, "invalid-entry");

        assertThat(problem.findValuesAsText("pointer")).containsExactly(pointer);
    }

    @Test
    void that_a_source_has_to_be_cited_is_said_in_the_definition() {
        var citations = Contract.document().at("/components/schemas/FindingDraft/properties/citations");

        assertThat(citations.get("minItems").asInt()).isEqualTo(1);
        assertThat(citations.at("/contains/required/0").asText()).isEqualTo("source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "principle=torfing-5 | principle=torfing-4",
                "stance=mixed | stance=supports",
                "method=survey,review | method=review",
                "level=2 | level=3",
                "topic=innovation | topic=trust",
                "country=NO | country=DK",
                "from=2019-06 | from=2020",
                "to=2019-06 | to=2018"
            })
    void findings_are_found_by_what_they_are_and_not_by_what_they_are_not(String right, String wrong) {
        created();

        assertThat(isFoundBy(right)).isTrue();
        assertThat(isFoundBy(wrong)).isFalse();
    }

    @Test
    void the_case_it_was_found_in_leads_to_it_and_stays_while_it_does() {
        var tried = "/api/v1/cases/til-et-funn";
        Api.write(
                        "PUT",
                        tried,
                        "{\"name\": {\"nb\": \"Til et funn\"}, \"kind\": \"lab\", \"outcome\": \"unknown\"}",
                        "If-None-Match",
                        "*")
                .is(201);
        created();
        Api.write("PATCH", ADDRESS, "{\"cases\": [{\"id\": \"til-et-funn\"}]}", "If-Match", "*")
                .ok();

        assertThat(isFoundBy("case=til-et-funn")).isTrue();
        assertThat(isFoundBy("case=et-annet")).isFalse();
        var inUse = Api.write("DELETE", tried, null, "If-Match", "*").problem(409, "entry-in-use");
        assertThat(inUse.findValuesAsText("href")).contains(ADDRESS);
        take_away_what_was_made();
        Api.write("DELETE", tried, null, "If-Match", "*").is(204);
    }

    private static boolean isFoundBy(String filter) {
        var items = Api.json(FINDINGS + "?fields=id&limit=200&" + filter).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(item -> item.get("href").asText().equals(ADDRESS));
    }

    private static Api.Answer created() {
        return Api.write("PUT", ADDRESS, FOUND, "If-None-Match", "*").is(201);
    }
}
