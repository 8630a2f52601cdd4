package no.innovasjonsbase.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.platform.value.Today;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Organizations begin, are known to be there, and go on in others. */
@ApplicationTest
@Tag("database")
class OrganizationsInTimeTest {
    private static final String ROOT = "/api/v1/organizations/";
    private static final String MINE = "ids=in-time-old,in-time-new,in-time-money";

    private final List<String> made = new ArrayList<>();

    /** As Difi was founded, lived and was divided. */
    @BeforeEach
    void create() {
        put(
                "in-time-new",
                "{\"name\":{\"nb\":\"Det nye\"},\"kind\":\"directorate\",\"from\":\"2020\",\"confirmed\":\"2026\"}");
        put("in-time-money", "{\"name\":{\"nb\":\"Pengene\"},\"kind\":\"directorate\"}");
        put(
                "in-time-old",
                """
                {"name":{"nb":"Det gamle"},"kind":"directorate","from":"2008-01-01","to":"2019-12-31","successors":[
                 {"organization":{"id":"in-time-new"},"date":"2020-01-01","how":"merger"},
                 {"organization":{"id":"in-time-money"},"how":"division",
                  "part":{"nb":"Avdelingen for offentlige anskaffelser"}}]}""");
    }

    @AfterEach
    void delete() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Api.write("DELETE", ROOT + made.get(i), null, "If-Match", "*");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ?asOf=2007       | no  |
            ?asOf=2008-01-01 | yes |
            ?asOf=2012       | yes |
            ?asOf=2019-12-31 | yes |
            ?asOf=2020-01-01 | no  | in-time-new in-time-money
            ?asOf=2021       | no  | in-time-new in-time-money
                             | no  | in-time-new in-time-money
            """)
    void an_organization_says_whether_it_is_there_and_who_came_after(String query, String current, String successors) {
        var old = Api.json(ROOT + "in-time-old" + (query == null ? "" : query));

        assertThat(old.get("current").asText()).isEqualTo(current);
        assertThat(old.get("name").get("nb").asText()).isEqualTo("Det gamle");
        assertThat(StreamSupport.stream(old.get("successors").spliterator(), false)
                        .map(one -> one.at("/organization/id").asText()))
                .containsExactly(successors == null ? new String[0] : successors.split(" "));
    }

    @Test
    void what_went_to_a_successor_is_told() {
        assertThat(Api.json(ROOT + "in-time-old?asOf=2021&lang=nb")
                        .at("/successors/1/part/nb")
                        .asText())
                .isEqualTo("Avdelingen for offentlige anskaffelser");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            current=yes                  | in-time-new
            current=no                   | in-time-old
            current=unknown              | in-time-money
            current=no,unknown           | in-time-money in-time-old
            current=yes&asOf=2012        | in-time-old
            current=no&asOf=2012         | in-time-new
            current=unknown&asOf=2012    | in-time-money
            current=yes&asOf=2021        | in-time-new
            current=unknown&asOf=9999    | in-time-money in-time-new
            current=yes,no,unknown       | in-time-money in-time-new in-time-old
            """)
    void the_filter_finds_what_the_entries_say(String query, String found) {
        var items = Api.json("/api/v1/organizations?" + MINE + "&total=true&" + query);

        assertThat(StreamSupport.stream(items.get("items").spliterator(), false)
                        .map(item -> item.get("id").asText()))
                .containsExactly(found.split(" "));
        for (JsonNode item : items.get("items")) {
            assertThat(query).contains(item.get("current").asText());
        }
        assertThat(items.get("total").asInt()).isEqualTo(found.split(" ").length);
    }

    @Test
    void an_end_on_the_last_day_of_the_calendar_is_yet_to_come() {
        var address = ROOT + "in-time-endless";
        Api.write(
                        "PUT",
                        address,
                        "{\"name\":{\"nb\":\"Uten ende\"},\"kind\":\"agency\",\"from\":\"2010\",\"to\":\"9999-12-31\"}")
                .is(201);

        assertThat(Api.json(address).get("current").asText()).isEqualTo("yes");
        for (var day : List.of("", "&asOf=2030")) {
            var asked = "/api/v1/organizations?ids=in-time-endless" + day + "&current=";
            assertThat(Api.json(asked + "yes").get("items")).hasSize(1);
            assertThat(Api.json(asked + "unknown").get("items")).isEmpty();
        }
        Api.write("DELETE", address, null, "If-Match", "*").is(204);
    }

    @Test
    void what_is_sent_again_on_another_day_is_no_change() {
        var address = ROOT + "in-time-again";
        var entry = "{\"name\":{\"nb\":\"Til nå\"},\"kind\":\"agency\",\"from\":\"2010\",\"to\":\"2999-06-01\"}";
        Api.write("PUT", address, entry).is(201);

        QuarkusMock.installMockForType(new Later(), Today.class);

        var again = Api.write("PUT", address, entry, "If-Match", "*").is(200).json();
        assertThat(again.at("/meta/version").asInt()).isOne();
        var changed = Api.write("PATCH", address, "{\"abbreviation\":\"TN\"}", "If-Match", "*")
                .ok()
                .json();
        assertThat(changed.at("/meta/version").asInt()).isEqualTo(2);
        assertThat(changed.get("current").asText()).isEqualTo("no");
        Api.write("DELETE", address, null, "If-Match", "*").is(204);
    }

    private static final class Later extends Today {
        @Override
        public LocalDate date() {
            return LocalDate.of(3000, 1, 1);
        }
    }

    @Test
    void a_cursor_holds_for_the_day_it_was_made_for() {
        var next = Api.json("/api/v1/organizations?" + MINE + "&current=unknown&asOf=9999&limit=1")
                .get("next")
                .asText();

        var rest = "/api/v1/organizations?" + MINE + "&current=unknown&limit=1&after=" + next;
        assertThat(Api.json(rest + "&asOf=9999").at("/items/0/id").asText()).isEqualTo("in-time-new");
        Api.get(rest + "&asOf=2012").problem(400, "invalid-parameters");
    }

    @Test
    void whether_it_is_there_is_for_the_base_to_tell() {
        var address = ROOT + "in-time-old";
        var read = Api.get(address).ok();

        assertThat(read.text()).contains("\"to\":\"2019-12-31\",\"current\":\"no\",");
        assertThat(Api.json(address + "/versions/1").get("current").asText()).isEqualTo("no");
        assertThat(Api.json(address + "?fields=current").get("current").asText())
                .isEqualTo("no");
        for (var current : List.of("\"yes\"", "\"no\"", "\"unknown\"", "null")) {
            var sent = read.text().replace("\"current\":\"no\"", "\"current\":" + current);
            var again = Api.write("PUT", address, sent, "If-Match", read.header("ETag"))
                    .ok();
            assertThat(again.text()).isEqualTo(read.text());
            assertThat(again.header("ETag")).isEqualTo(read.header("ETag"));
        }
        var fault = Api.write(
                        "PUT",
                        address,
                        read.text().replace("\"current\":\"no\"", "\"current\":\"perhaps\""),
                        "If-Match",
                        "*")
                .problem(422, "invalid-entry");
        assertThat(fault.at("/errors/0/pointer").asText()).isEqualTo("/current");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {}                                                     |               | {"current":"unknown"}
            {"from":"2020"}                                        |               | {"from":"2020","current":"unknown"}
            {"from":"2020","confirmed":"2026-11"}                  |               | {"from":"2020","confirmed":"2026-11","current":"yes"}
            {"from":"2020","to":"2021"}                            |               | {"from":"2020","to":"2021","current":"no"}
            {"from":"2020","to":"2021","current":"yes"}            | ?asOf=2020-06 | {"from":"2020","to":"2021","current":"yes"}
            {"from":"2020","confirmed":"2021"}                     | ?asOf=2026    | {"from":"2020","confirmed":"2021","current":"unknown"}
            {"from":"2020"}                                        | ?asOf=2019    |
            """)
    void a_body_says_since_when_it_is_part_of_another(String membership, String query, String told) {
        var draft = "{\"name\":{\"nb\":\"Del\"},\"kind\":\"unit\",\"parent\":{\"id\":\"in-time-new\"},\"membership\":";
        put("in-time-part", draft + membership + "}");
        var part = Api.json(ROOT + "in-time-part" + (query == null ? "" : query));

        assertThat(part.has("parent")).isEqualTo(told != null);
        assertThat(part.path("membership").toString()).isEqualTo(told == null ? "" : told);
        // As other bases copy it.
        var read = Api.get(ROOT + "in-time-part").ok();
        assertThat(Api.write("PUT", ROOT + "in-time-part", read.text(), "If-Match", "*")
                        .ok()
                        .header("ETag"))
                .isEqualTo(read.header("ETag"));
    }

    @Test
    void tables_and_embedded_entries_tell_it_too() {
        assertThat(Api.get("/api/v1/organizations?ids=in-time-old&fields=current&format=csv")
                        .ok()
                        .text())
                .contains("in-time-old")
                .contains(",no");
        assertThat(Api.json(ROOT + "in-time-old?expand=successors.organization")
                        .at("/successors/0/organization/current")
                        .asText())
                .isEqualTo("yes");
        assertThat(Api.json(ROOT + "in-time-old?expand=successors.organization&asOf=2020-01-01")
                        .at("/successors/1/organization/current")
                        .asText())
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"from":"2020","to":"2019"}                           |                        | start cannot be later
            {"from":"2020","confirmed":"2019"}                    |                        | (confirmed) cannot be before
            {"to":"2020","confirmed":"2020-01"}                   | taken                  |
            {"to":"2020-01","confirmed":"2020-02"}                |                        | (confirmed) cannot be before
            {"parent":{"id":"in-time-new"},"membership":{"from":"2020","confirmed":"2026","current":"no"}} | taken |
            {"parent":{"id":"in-time-new"},"membership":{"from":"2020","to":"2019"}} | /membership | start cannot be later
            {"parent":{"id":"in-time-new"},"membership":{"to":"2020","confirmed":"2021"}} | /membership | (confirmed) cannot
            {"parent":{"id":"in-time-new"},"membership":{"until":"2020"}} | /membership/until | does not exist
            {"parent":{"id":"in-time-new"},"membership":[]}       | /membership            | object
            {"membership":{"from":"2020"}}                        |                        | where it has a parent
            {"membership":{}}                                     | taken                  |
            {"membership":{"current":"yes"}}                      | taken                  |
            {"registration":{"register":"DK:CVR","number":"34051178"}} | taken             |
            {"registration":{"register":" dk:cvr ","number":" 34051178 "}} | taken         |
            {"registration":{"register":"NO:BRREG","number":"1"}} | /registration/register | orgnr
            {"registration":{"register":"no:brreg","number":"1"}} | /registration/register | orgnr
            {"registration":{"register":"XX:CVR","number":"1"}}   | /registration/register | code of a country
            {"registration":{"register":"CVR","number":"1"}}      | /registration/register | DK:CVR
            {"registration":{"register":"DK:CVR"}}                | /registration/number   | present
            {"registration":{"number":"1"}}                       | /registration/register | present
            {"kind":"fylke"}                                      | /kind                  | health-trust
            {"kind":"unit"}                                       | taken                  |
            {"kind":"international-body"}                         | taken                  |
            """)
    void what_does_not_fit_is_refused_in_words(String patch, String pointer, String said) {
        var answer =
                Api.write("PATCH", ROOT + "in-time-money?dryRun=true", patch, "If-Match", "*", "Accept-Language", "en");

        if ("taken".equals(pointer)) {
            assertThat(answer.ok().text()).doesNotContain("dk:cvr").doesNotContain(" 34051178 ");
        } else {
            var fault = answer.problem(422, "invalid-entry").at("/errors/0");
            assertThat(fault.get("pointer").asText()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(fault.get("detail").asText()).contains(said);
        }
    }

    private void put(String id, String body) {
        Api.write("PUT", ROOT + id, body, "If-None-Match", "*").is(201);
        made.add(id);
    }
}
