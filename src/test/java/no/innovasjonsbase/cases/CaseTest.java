package no.innovasjonsbase.cases;

import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is special to cases: who took part, what they cost to the øre, and what came of them. */
@ApplicationTest
@Tag("database")
class CaseTest {
    private static final String CASES = "/api/v1/cases";
    private static final String ADDRESS = CASES + "/proevd-i-test";

    private static final String TRIED =
            """
            {"name": {"nb": "Prøvd i test"}, "kind": "pilot", "status": "discontinued", "outcome": "stopped", "country": "NO",
             "from": "2016-09", "to": "2017", "place": {"nb": "Tøyen"},
             "organizations": [{"organization": {"id": "skatteetaten"}, "role": "owner"},
                               {"organization": {"id": "difi"}, "role": "funder"}],
             "cost": {"amount": 1250000.50, "unit": "NOK"}, "methods": [{"nb": "Tjenestedesign"}, {"nb": "Intervju"}],
             "topics": [{"id": "innovation"}], "principles": [{"id": "torfing-3"}]}""";

    @AfterEach
    void take_away_what_was_made() {
        if (Api.get(ADDRESS).status() == 200) {
            Api.write("DELETE", ADDRESS, null, "If-Match", "*").is(204);
        }
    }

    @Test
    void who_took_part_and_what_it_cost_are_kept_as_they_were_told() {
        var made = created().json();

        assertThat(made.at("/organizations").findValuesAsText("role")).containsExactly("owner", "funder");
        assertThat(made.at("/cost").toString()).isEqualTo("{\"amount\":1250000.5,\"unit\":\"NOK\"}");
        assertThat(made.at("/methods").findValuesAsText("nb")).containsExactly("Tjenestedesign", "Intervju");
        assertThat(Api.json(ADDRESS)).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1E5 | 100000",
                "0 | 0",
                "0.10 | 0.1",
                "9999999999999.99 | 9999999999999.99",
                "20000000000 | 20000000000"
            })
    void an_amount_is_exact_and_has_one_form(String sent, String kept) {
        created();
        var answer = Api.write("PATCH", ADDRESS, "{\"cost\": {\"amount\": %s}}".formatted(sent), "If-Match", "*");

        assertThat(answer.ok().text()).contains("\"amount\":" + kept + ",");
        Api.write("PATCH", ADDRESS, "{\"cost\": {\"amount\": %s}}".formatted(kept), "If-Match", answer.header("ETag"))
                .ok();
        assertThat(Api.get(ADDRESS).header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'cost': {'amount': -1}} | /cost/amount",
                "{'cost': {'amount': 0.001}} | /cost/amount",
                "{'cost': {'amount': 10000000000000}} | /cost/amount",
                "{'cost': {'amount': 1e300}} | /cost/amount",
                "{'cost': {'amount': null}} | /cost/amount",
                "{'cost': {'unit': ''}} | /cost/unit",
                "{'outcome': null} | /outcome",
                "{'outcome': 'failed'} | /outcome",
                "{'to': '2015'} | ''",
                "{'country': 'XX'} | /country",
                "{'organizations': [{'organization': {'id': 'difi'}}]} | /organizations/0/role",
                "{'organizations': [{'organization': {'id': 'finnes-ikke'}, 'role': 'user'}]} | /organizations/0/organization/id",
                "{'initiative': {'id': 'innovation'}} | /initiative/id"
            },
            quoteCharacter = '"')
    void what_is_wrong_is_told_where_it_is(String patch, String pointer) {
        created();

        var problem = Api.write("PATCH", ADDRESS, patch.replace('\'', '"'), "If-Match", "*")
                .problem(422, "invalid-entry");

        assertThat(problem.findValuesAsText("pointer")).containsExactly(pointer.equals("''") ? "" : pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=pilot | kind=lab",
                "outcome=stopped,worked | outcome=worked",
                "status=discontinued | status=ongoing",
                "organization=difi | organization=digdir",
                "principle=torfing-3 | principle=torfing-4",
                "topic=innovation | topic=trust",
                "country=no,dk | country=DK",
                "from=2017-12 | from=2018",
                "to=2016-09 | to=2016-08"
            })
    void cases_are_found_by_what_they_are_and_not_by_what_they_are_not(String right, String wrong) {
        created();

        assertThat(isFoundBy(right)).isTrue();
        assertThat(isFoundBy(wrong)).isFalse();
    }

    private static boolean isFoundBy(String filter) {
        var items = Api.json(CASES + "?fields=id&limit=200&" + filter).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(item -> item.get("href").asText().equals(ADDRESS));
    }

    private static Api.Answer created() {
        return Api.write("PUT", ADDRESS, TRIED, "If-None-Match", "*").is(201);
    }
}
