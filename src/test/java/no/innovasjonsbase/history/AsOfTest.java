package no.innovasjonsbase.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What organizations were called and where people worked on a day, as the base knows it now. */
@ApplicationTest
@Tag("database")
class AsOfTest {
    private static final String MINISTRY = "/api/v1/organizations/kommunal-og-moderniseringsdepartementet";
    private static final String CONFERENCE = "/api/v1/conferences/topplederkonferansen-2018";

    @Test
    void an_organization_has_the_name_of_the_day() {
        var then = Api.json("/api/v1/organizations/dfo?asOf=2018");
        assertThat(then.at("/name/nb").asText()).isEqualTo("Direktoratet for økonomistyring");
        assertThat(then.get("earlierNames")).isEmpty();
        assertThat(then.get("meta"))
                .isEqualTo(Api.json("/api/v1/organizations/dfo").get("meta"));

        assertThat(Api.json(MINISTRY + "?asOf=2018").get("abbreviation").asText())
                .isEqualTo("KMD");
        assertThat(Api.json(MINISTRY + "?asOf=2021-12-31").at("/name/nb").asText())
                .isEqualTo("Kommunal- og moderniseringsdepartementet");
        assertThat(Api.json(MINISTRY + "?asOf=2022-01-01").get("abbreviation").asText())
                .isEqualTo("KDD");
        assertThat(Api.json(MINISTRY + "?asOf=2023").at("/name/nb").asText())
                .isEqualTo("Kommunal- og distriktsdepartementet");
    }

    @Test
    void a_person_has_the_positions_of_the_day() {
        assertThat(employers("hans-christian-holte", "2018")).containsExactly("skatteetaten");
        assertThat(employers("hans-christian-holte", "2021")).containsExactly("nav");
        assertThat(employers("monica-maeland", "2012")).containsExactly("bergen-kommune");
        assertThat(employers("monica-maeland", "2014")).containsExactly("naerings-og-fiskeridepartementet");
        assertThat(employers("monica-maeland", "2018")).containsExactly("kommunal-og-moderniseringsdepartementet");
        assertThat(employers("monica-maeland", "2019")).containsExactly("kommunal-og-moderniseringsdepartementet");
        assertThat(employers("monica-maeland", "2021-10")).isEmpty();
        assertThat(employers("monica-maeland", "2021-10-14")).containsExactly("justis-og-beredskapsdepartementet");
        assertThat(employers("monica-maeland", "2022")).isEmpty();
        // The day on which one took over from the other: it may have been either.
        assertThat(employers("monica-maeland", "2018-01-17"))
                .containsExactly("naerings-og-fiskeridepartementet", "kommunal-og-moderniseringsdepartementet");
    }

    @ParameterizedTest
    @CsvSource({"2007, no, ''", "2012, yes, ''", "2021, no, digdir dfo"})
    void a_body_is_there_from_its_beginning_to_its_end_and_names_who_came_after(
            String day, String current, String successors) {
        var difi = Api.json("/api/v1/organizations/difi?asOf=" + day);

        assertThat(difi.get("current").asText()).isEqualTo(current);
        assertThat(difi.get("successors"))
                .extracting(successor -> successor.at("/organization/id").asText())
                .containsExactly(successors.isEmpty() ? new String[0] : successors.split(" "));
    }

    @Test
    void what_is_embedded_is_as_of_the_day_too() {
        var then = Api.json(CONFERENCE + "?expand=organizers,series&asOf=2018");
        assertThat(then.get("organizers").toString())
                .contains("Kommunal- og moderniseringsdepartementet")
                .doesNotContain("Kommunal- og distriktsdepartementet");
        assertThat(then.at("/series/name")).isNotEmpty();
        var now = Api.json(CONFERENCE + "?expand=organizers");
        assertThat(now.get("organizers").toString()).contains("Kommunal- og distriktsdepartementet");
        assertThat(Api.json(CONFERENCE + "?asOf=2018")).isEqualTo(Api.json(CONFERENCE));
    }

    @Test
    void lists_and_tables_show_it_and_leave_nothing_out() {
        var query = "ids=dfo,kommunal-og-moderniseringsdepartementet&asOf=2018&fields=name&lang=nb";
        assertThat(Api.json("/api/v1/organizations?" + query).get("items"))
                .extracting(item -> item.at("/name/nb").asText())
                .containsExactlyInAnyOrder(
                        "Direktoratet for økonomistyring", "Kommunal- og moderniseringsdepartementet");
        assertThat(Api.get("/api/v1/organizations?" + query, "Accept", "text/csv")
                        .ok()
                        .text())
                .contains("Direktoratet for økonomistyring");
        assertThat(Api.json("/api/v1/speakers?asOf=1814&total=true").get("total"))
                .isEqualTo(Api.json("/api/v1/speakers?total=true").get("total"));
    }

    @Test
    void parents_and_successors_are_those_of_the_day() {
        create("asof-old", "{\"name\":{\"nb\":\"Gammelt\"},\"kind\":\"ministry\"}");
        create("asof-new", "{\"name\":{\"nb\":\"Nytt\"},\"kind\":\"ministry\"}");
        create(
                "asof-agency",
                """
                {"name":{"nb":"Etaten"},"kind":"agency","parent":{"id":"asof-new"},
                 "membership":{"from":"2010-01-01","to":"2019-05","confirmed":"2015"},
                 "earlierParents":[{"organization":{"id":"asof-old"},"from":"2001","to":"2009-12-31"}],
                 "successors":[{"organization":{"id":"asof-new"},"date":"2020-06"}]}""");
        var address = "/api/v1/organizations/asof-agency";

        assertThat(Api.json(address + "?asOf=2005").at("/parent/id").asText()).isEqualTo("asof-old");
        assertThat(Api.json(address + "?asOf=2010").at("/parent/id").asText()).isEqualTo("asof-new");
        assertThat(Api.json(address + "?asOf=2000").has("parent")).isFalse();
        assertThat(Api.json(address + "?asOf=2019-06").has("parent")).isFalse();
        assertThat(Api.json(address + "?asOf=2005").get("membership"))
                .hasToString("{\"from\":\"2001\",\"to\":\"2009-12-31\",\"current\":\"yes\"}");
        assertThat(Api.json(address + "?asOf=2010").at("/membership/current").asText())
                .isEqualTo("yes");
        assertThat(Api.json(address + "?asOf=2019-06").has("membership")).isFalse();
        assertThat(Api.json(address).at("/membership/current").asText()).isEqualTo("no");
        assertThat(Api.json(address + "?asOf=2005&expand=parent")
                        .at("/parent/name/nb")
                        .asText())
                .isEqualTo("Gammelt");
        assertThat(Api.json(address + "?asOf=2020-05").get("successors")).isEmpty();
        assertThat(Api.json(address + "?asOf=2020-06-01").get("successors")).hasSize(1);
        assertThat(Api.json(address).at("/earlierParents/0/organization/id").asText())
                .isEqualTo("asof-old");
        Api.write("DELETE", "/api/v1/organizations/asof-old", null, "If-Match", "*")
                .problem(409, "entry-in-use");
        Api.write(
                        "PATCH",
                        address,
                        "{\"earlierParents\":[{\"organization\":{\"id\":\"asof-old\"},\"from\":\"2010\",\"to\":\"2001\"}]}",
                        "If-Match",
                        "*")
                .problem(422, "invalid-entry");
        for (var id : List.of("asof-agency", "asof-old", "asof-new")) {
            Api.write("DELETE", "/api/v1/organizations/" + id, null, "If-Match", "*")
                    .is(204);
        }
    }

    @Test
    void a_name_in_a_gap_is_unknown() {
        create(
                "asof-gap",
                """
                {"name":{"nb":"Nå"},"abbreviation":"N","kind":"agency","earlierNames":[
                 {"name":{"nb":"Først"},"from":"1990","to":"1999"},{"name":{"nb":"Så"},"from":"2005","to":"2009"}]}""");
        var address = "/api/v1/organizations/asof-gap";

        assertThat(Api.json(address + "?asOf=1989").has("name")).isFalse();
        assertThat(Api.json(address + "?asOf=1999").at("/name/nb").asText()).isEqualTo("Først");
        assertThat(Api.json(address + "?asOf=2002").has("name")).isFalse();
        assertThat(Api.json(address + "?asOf=2005").at("/name/nb").asText()).isEqualTo("Så");
        assertThat(Api.json(address + "?asOf=2010").at("/name/nb").asText()).isEqualTo("Nå");
        Api.get("/api/v1/organizations?asOf=2002&ids=asof-gap", "Accept", "text/csv")
                .ok();
        Api.write("DELETE", address, null, "If-Match", "*").is(204);
    }

    @Test
    void what_is_no_day_is_refused_with_all_else_that_is_wrong() {
        var reasons = Map.of(
                "2018-13", "There is no month 13",
                "2018-02-30", "There is no day 30 in 2018-02",
                "x", "2018-03-19",
                "19.3.2018", "2018-03-19",
                "20180501", "2018-03-19",
                "2018-05-01T00:00:00Z", "without a time of day and a time zone: 2018-05-01",
                "-1", "2018-03-19");
        for (var day : reasons.keySet()) {
            for (var address : List.of(MINISTRY, CONFERENCE, "/api/v1/speakers", "/api/v1/organizations")) {
                var problem = Api.get(address + "?asOf=" + day + "&fields=age", "Accept-Language", "en")
                        .problem(400, "invalid-parameters");
                assertThat(problem.get("errors"))
                        .extracting(error -> error.get("parameter").asText())
                        .containsExactlyInAnyOrder("asOf", "fields");
                assertThat(problem.toString()).contains(reasons.get(day));
            }
        }
        Api.get("/api/v1/topics/trust?asOf=2018").problem(400, "invalid-parameters");
        Api.get(MINISTRY + "?asOf=").problem(400, "invalid-parameters");
        Api.get(MINISTRY + "?asOf=2018&asOf=2019").problem(400, "invalid-parameters");
        Api.get(MINISTRY + "?asOf=0000").ok();
        Api.get(MINISTRY + "?asOf=9999").ok();
    }

    private static List<String> employers(String id, String day) {
        var employers = new ArrayList<String>();
        for (JsonNode held : Api.json("/api/v1/speakers/" + id + "?asOf=" + day).get("affiliations")) {
            employers.add(held.at("/organization/id").asText());
        }
        return employers;
    }

    private static void create(String id, String body) {
        Api.write("PUT", "/api/v1/organizations/" + id, body, "If-None-Match", "*")
                .is(201);
    }
}
