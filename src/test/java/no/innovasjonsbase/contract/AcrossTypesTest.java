package no.innovasjonsbase.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Measured;

import static org.assertj.core.api.Assertions.assertThat;

/** What is gathered from several types: in one order, a page at a time. */
@ApplicationTest
@Tag("database")
class AcrossTypesTest {
    private static final List<String> MADE = new ArrayList<>();

    @BeforeAll
    static void make_entries() {
        make("topics/tverr", "{'label':{'nb':'På tvers'}}");
        make("speakers/tverr", "{'name':'Tverr Person'}");
        make("speakers/tverr-2", "{'name':'Tverr Person'}");
        make("conferences/tverr-1", "{'name':{'nb':'Tverr'},'startDate':'2017'}");
        make("conferences/tverr-2", "{'name':{'nb':'Tverr'},'startDate':'2019-05-02'}");
        make("conferences/tverr-3", "{'name':{'nb':'Tverr'}}");
        talk("tverr-slutt", "tverr-1", "'kind':'closing',", 1);
        talk("tverr-midt", "tverr-1", "'kind':'keynote',", 1);
        talk("tverr-apning", "tverr-1", "'kind':'opening',", 2);
        talk("tverr-to", "tverr-1", "'kind':'keynote','number':2,", 0);
        talk("tverr-en", "tverr-1", "'number':1,'kind':'closing',", 1);
        panel("tverr-en", "tverr-1", "'number':1,", 1);
        panel("tverr-midt", "tverr-1", "", 1);
        panel("tverr-tre", "tverr-2", "", 1);
        talk("tverr-fire", "tverr-3", "'kind':'keynote',", 1);
        make("principles/tverr-0", "{'statement':{'nb':'Gå langs'}}");
        make(
                "principles/tverr",
                "{'statement':{'nb':'Gå på tvers'},'origin':{'type':'talk','id':'tverr-en'},'topics':[{'id':'tverr'}],"
                        + "'related':[{'id':'tverr-0','reason':'inspired-by'}]}");
        make(
                "principles/tverr-2",
                "{'statement':{'nb':'Stå stille'},'related':[{'id':'tverr','reason':'contradicts'},{'id':'tverr-0'}]}");
        quote("tverr-a", "talk", "tverr-to", "");
        quote("tverr-b", "panel", "tverr-en", ",'topics':[{'id':'tverr'}]");
        quote("tverr-c", "talk", "tverr-en", ",'topics':[{'id':'tverr'}]");
        quote("tverr-d", "conference", "tverr-1", "");
        quote("tverr-e", "panel", "tverr-tre", ",'topics':[{'id':'tverr'}]");
        quote("tverr-f", "conference", "tverr-2", "");
        quote("tverr-g", "conference", "tverr-1", ",'principles':[{'id':'tverr'}],'topics':[{'id':'tverr'}]");
        make("initiatives/tverr-a", "{'name':{'nb':'A'},'kind':'programme','topics':[{'id':'tverr'}]}");
        make(
                "initiatives/tverr-b",
                "{'name':{'nb':'B'},'kind':'programme','principles':[{'id':'tverr'}],'topics':[{'id':'tverr'}]}");
        tried("tverr-1", "worked", "'principles':[{'id':'tverr'}]");
        tried("tverr-2", "did-not-work", "'principles':[{'id':'tverr'}],'topics':[{'id':'tverr'}]");
        tried("tverr-3", "worked", "'topics':[{'id':'tverr'}]");
        tried("tverr-4", "worked", "'principles':[{'id':'tverr'}]");
        found("tverr-1", "tverr", "'stance':'supports','level':1");
        found("tverr-2", "tverr", "'stance':'contradicts'");
        found("tverr-3", "tverr", "'stance':'supports','level':4,'cases':[{'id':'tverr-1'},{'id':'tverr-3'}]");
        found("tverr-4", "tverr-0", "'stance':'mixed','cases':[{'id':'tverr-1'}]");
        found("tverr-5", "tverr-0", "'stance':'mixed'");
    }

    @AfterAll
    static void delete_them() {
        for (int i = MADE.size() - 1; i >= 0; i--) {
            Api.write("DELETE", MADE.get(i), null, "If-Match", "*").is(204);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "7", "200"})
    void a_programme_is_one_list_of_talks_and_panels_whatever_its_pages(int limit) {
        assertThat(pages("/api/v1/conferences/tverr-1/programme", limit, "/items"))
                .extracting(item ->
                        item.path("type").asText() + " " + item.path("id").asText())
                .containsExactly(
                        "talk tverr-apning",
                        "panel tverr-en",
                        "talk tverr-en",
                        "talk tverr-to",
                        "panel tverr-midt",
                        "talk tverr-midt",
                        "talk tverr-slutt");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "200"})
    void appearances_come_latest_conference_first_whatever_their_pages(int limit) {
        assertThat(pages("/api/v1/speakers/tverr/appearances", limit, "/items"))
                .extracting(item -> item.at("/in/type").asText() + " "
                        + item.at("/in/id").asText() + " " + item.path("role").asText())
                .containsExactly(
                        "talk tverr-fire speaker",
                        "panel tverr-tre speaker",
                        "talk tverr-apning speaker",
                        "talk tverr-apning host",
                        "panel tverr-en speaker",
                        "talk tverr-en speaker",
                        "panel tverr-midt speaker",
                        "talk tverr-midt speaker",
                        "talk tverr-slutt speaker");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4", "200"})
    void evidence_is_of_the_principle_itself_and_says_why_whatever_its_pages(int limit) {
        assertThat(evidence(limit, "/findings/items", ""))
                .containsExactly(
                        "tverr-3 supports [principle tverr, case tverr-1]",
                        "tverr-1 supports [principle tverr]",
                        "tverr-2 contradicts [principle tverr]");
        assertThat(evidence(limit, "/cases/items", ""))
                .containsExactly(
                        "tverr-1 worked [principle tverr]",
                        "tverr-4 worked [principle tverr]",
                        "tverr-2 did-not-work [principle tverr]");
        assertThat(evidence(limit, "/statements", "quote")).containsExactly("tverr-g [principle tverr]");
        assertThat(evidence(limit, "/statements", "initiative")).containsExactly("tverr-b [principle tverr]");
        assertThat(evidence(limit, "/relatedPrinciples", ""))
                .containsExactly(
                        "tverr-0 to inspired-by [principle tverr]", "tverr-2 from contradicts [principle tverr-2]");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4", "200"})
    void what_has_merely_something_in_common_stands_apart_with_most_in_common_first(int limit) {
        assertThat(evidence(limit, "/related", "quote"))
                .containsExactly(
                        "tverr-c [origin tverr-en, conference tverr-1, topic tverr]",
                        "tverr-b [conference tverr-1, topic tverr]",
                        "tverr-a [conference tverr-1]",
                        "tverr-d [conference tverr-1]",
                        "tverr-e [topic tverr]");
        assertThat(evidence(limit, "/related", "initiative")).containsExactly("tverr-a [topic tverr]");
        assertThat(evidence(limit, "/related", "case")).containsExactly("tverr-3 worked [topic tverr]");
        assertThat(evidence(limit, "/related", "finding")).containsExactly("tverr-4 mixed [case tverr-1]");
    }

    @Test
    void evidence_is_counted_on_every_page() {
        var first = Api.json("/api/v1/principles/tverr/evidence?limit=1");
        var second = Api.json("/api/v1/principles/tverr/evidence?limit=1&after="
                + first.get("next").asText());

        for (var page : List.of(first, second)) {
            assertThat(page.at("/findings/counts").toString())
                    .isEqualTo("{\"supports\":2,\"contradicts\":1,\"mixed\":0}");
            assertThat(page.at("/cases/counts").toString())
                    .isEqualTo("{\"worked\":2,\"partly\":0,\"did-not-work\":1,\"stopped\":0,\"unknown\":0}");
        }
    }

    @Test
    void quotes_of_a_conference_are_those_of_its_talks_and_panels_too() {
        assertThat(pages("/api/v1/quotes?conference=tverr-1", 200, "/items"))
                .extracting(quote -> quote.path("id").asText())
                .containsExactly("tverr-a", "tverr-b", "tverr-c", "tverr-d", "tverr-g");
        assertThat(pages("/api/v1/quotes?conference=tverr-2,tverr-3", 1, "/items"))
                .extracting(quote -> quote.path("id").asText())
                .containsExactly("tverr-e", "tverr-f");
    }

    @Test
    void a_search_leads_on_as_lists_do() throws Exception {
        Measured.await(
                () -> Api.json("/api/v1/search?q=tverr&type=talk").path("total").asInt() == 6);

        assertThat(pages("/api/v1/search?q=tverr&type=talk", 2, "/items"))
                .extracting(hit -> hit.path("id").asText())
                .containsExactlyInAnyOrder(
                        "tverr-apning", "tverr-en", "tverr-to", "tverr-midt", "tverr-slutt", "tverr-fire");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var next = Api.json("/api/v1/speakers/tverr/appearances?limit=1")
                .path("next")
                .asText();

        for (var other : List.of("speakers/tverr-2/appearances", "conferences/tverr-1/programme")) {
            Api.get("/api/v1/" + other + "?after=" + next).problem(400, "invalid-parameters");
        }
    }

    /** What the evidence of the principle has in a list, on all its pages: ids, what else is told of them, and why. */
    private static List<String> evidence(int limit, String list, String type) {
        return pages("/api/v1/principles/tverr/evidence", limit, list).stream()
                .filter(item -> type.isEmpty() || item.path("type").asText().equals(type))
                .map(AcrossTypesTest::told)
                .toList();
    }

    private static String told(JsonNode item) {
        var more = Stream.of("stance", "outcome", "direction", "reason")
                .map(name -> item.path(name).asText())
                .filter(text -> !text.isEmpty());
        var because = StreamSupport.stream(item.path("because").spliterator(), false)
                .map(each ->
                        each.path("kind").asText() + " " + each.at("/entry/id").asText())
                .toList();
        return Stream.concat(Stream.of(item.path("id").asText()), more).collect(Collectors.joining(" ")) + " "
                + because;
    }

    /** The elements of all pages, each asked for by the {@code Link} of the one before. */
    private static List<JsonNode> pages(String address, int limit, String list) {
        var all = new ArrayList<JsonNode>();
        var next = address + (address.contains("?") ? "&" : "?") + "limit=" + limit;
        while (next != null) {
            var answer = Api.get(next).ok();
            var items = answer.json().at(list);
            assertThat(items.isArray()).as(answer.text()).isTrue();
            StreamSupport.stream(items.spliterator(), false).forEach(all::add);
            next = answer.findHeader("Link")
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        return all;
    }

    private static void talk(String id, String conference, String more, int appearances) {
        session("talks/" + id, conference, more, appearances);
    }

    private static void panel(String id, String conference, String more, int appearances) {
        session("panels/" + id, conference, more, appearances);
    }

    private static void session(String address, String conference, String more, int appearances) {
        var roles = List.of("speaker", "host").subList(0, appearances).stream()
                .map(role -> "{'speaker':{'id':'tverr'},'role':'" + role + "','name':'Tverr'}")
                .toList();
        make(
                address,
                "{'conference':{'id':'%s'},%s'title':{'nb':'Tverr'},'appearances':%s}"
                        .formatted(conference, more, roles));
    }

    private static void quote(String id, String type, String in, String more) {
        make(
                "quotes/" + id,
                "{'text':{'nb':'%s'},'verbatim':true,'speaker':{'id':'tverr'},'name':'Tverr','saidIn':{'type':'%s','id':'%s'}%s}"
                        .formatted(id, type, in, more));
    }

    private static void tried(String id, String outcome, String more) {
        make("cases/" + id, "{'name':{'nb':'Tverr'},'kind':'experiment','outcome':'%s',%s}".formatted(outcome, more));
    }

    private static void found(String id, String principle, String more) {
        make(
                "findings/" + id,
                "{'statement':{'nb':'Tverr'},'principles':[{'id':'%s'}],'method':'survey',%s,'citations':[{'source':{'id':'topplederkonferansen-artikkel'},'relation':'direct'}]}"
                        .formatted(principle, more));
    }

    private static void make(String address, String body) {
        Api.write("PUT", "/api/v1/" + address, body.replace('\'', '"'), "If-None-Match", "*")
                .is(201);
        MADE.add("/api/v1/" + address);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"type\":\"x\",\"id\":\"topplederkonferansen-2018\"}', /saidIn/type, “x”",
        "'{\"type\":\"talk\",\"id\":\"topplederkonferansen-2018\"}', /saidIn/id, no entry",
        "'{\"type\":\"conference\",\"id\":\"topplederkonferansen-2018\",\"href\":\"/api/v1/talks/a\"}', /saidIn/href, elsewhere"
    })
    void a_reference_that_leads_nowhere_is_told_where_it_is_wrong(String reference, String pointer, String said) {
        var faults = Api.write(
                        "PUT",
                        "/api/v1/quotes/feil-referanse",
                        "{\"text\":{\"nb\":\"X\"},\"verbatim\":true,\"name\":\"Y\",\"saidIn\":" + reference + "}",
                        "Accept-Language",
                        "en")
                .problem(422, "invalid-entry")
                .get("errors");

        assertThat(faults)
                .anyMatch(fault -> fault.get("pointer").asText().equals(pointer)
                        && fault.get("detail").asText().contains(said));
    }
}
