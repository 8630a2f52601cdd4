package no.innovasjonsbase.citation;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every entry, version and list is to be had as references, which say who said what where and when. */
@ApplicationTest
@Tag("database")
class CitationsTest {
    private static final String CSL = "application/vnd.citationstyles.csl+json";
    private static final String BIBTEX = "application/x-bibtex";
    private static final String RIS = "application/x-research-info-systems";
    private static final String LECTURE =
            "/api/v1/talks/topplederkonferansen-2018-ledelse-av-samarbeidsdrevet-innovasjon";
    private static final String CONFERENCE = "/api/v1/conferences/cited-conference";
    private static final String TALK = "/api/v1/talks/cited-talk";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        made.forEach(address -> Api.write("DELETE", address, null, "If-Match", "*"));
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#addresses")
    void every_reference_is_of_the_form_that_its_format_has(String address) throws ParseException {
        var items = csl(address);

        items.forEach(CslShape::require);
        assertThat(items).extracting(item -> item.get("id").asText()).doesNotHaveDuplicates();
        assertThat(items).noneMatch(item -> item.has("accessed"));
        var bibtex = BibtexTest.parse(Api.get(address, "Accept", BIBTEX).ok().text());
        assertThat(bibtex.getEntries().keySet())
                .extracting(Key::getValue)
                .containsExactlyElementsOf(
                        items.findValues("id").stream().map(JsonNode::asText).toList());
        assertThat(RisTest.lines(Api.get(address, "Accept", RIS).ok().text()))
                .filteredOn(line -> line.startsWith("ER"))
                .hasSize(items.size());
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void an_entry_is_cited_by_its_iri(String address) {
        var item = csl(address).get(0);
        var iri = Api.root() + "/id/" + item.get("id").asText().replaceFirst("-", "/");

        assertThat(List.of(item.path("URL").asText(), item.path("note").asText()))
                .contains(iri);
    }

    @Test
    void a_talk_is_cited_by_who_held_it_where_and_when() {
        var item = csl(LECTURE).get(0);

        assertThat(item.get("type").asText()).isEqualTo("speech");
        assertThat(item.at("/author")).hasToString("[{\"family\":\"Torfing\",\"given\":\"Jacob\"}]");
        assertThat(item.get("title").asText()).isEqualTo("Ledelse av samarbeidsdrevet innovasjon");
        assertThat(item.get("event-title").asText()).isEqualTo("Topplederkonferansen 2018");
        assertThat(item.at("/issued/date-parts")).hasToString("[[2018]]");
    }

    @Test
    void a_source_is_cited_as_itself_in_its_own_language() {
        var item = csl("/api/v1/sources/brogaard-2017", "Accept-Language", "nb").get(0);

        assertThat(item.get("type").asText()).isEqualTo("article-journal");
        assertThat(item.get("container-title").asText()).isEqualTo("Public Management Review");
        assertThat(item.get("DOI").asText()).isEqualTo("10.1080/14719037.2016.1272710");
        assertThat(item.get("language").asText()).isEqualTo("en");
        assertThat(item.get("title"))
                .isEqualTo(Api.json("/api/v1/sources/brogaard-2017").at("/title/en"));
        assertThat(item.get("source").asText()).isEqualTo("Innovasjonsbase");
    }

    @ParameterizedTest
    @CsvSource({"?lang=en, nb, Leading collaborative innovation", "'', nn, Leiing av samarbeidsdriven innovasjon"})
    void titles_are_in_the_language_of_the_reader(String query, String header, String title) {
        assertThat(csl(LECTURE + query, "Accept-Language", header)
                        .at("/0/title")
                        .asText())
                .isEqualTo(title);
    }

    @Test
    void which_fields_are_wanted_in_json_makes_no_difference() {
        for (var address : List.of(LECTURE, "/api/v1/sources/brogaard-2017", LECTURE + "/versions/1")) {
            assertThat(csl(address + "?fields=id")).isEqualTo(csl(address));
        }
        assertThat(csl(LECTURE + "?expand=conference")).isEqualTo(csl(LECTURE));
    }

    @Test
    void a_reference_follows_the_entries_that_it_names() {
        makeTalk();
        assertThat(eventOf(TALK)).isEqualTo("Before");

        patch(CONFERENCE, "{\"name\": {\"nb\": \"After\"}}");

        assertThat(eventOf(TALK)).isEqualTo("After");
        assertThat(Api.get(TALK, "Accept", BIBTEX).ok().text()).contains("After");
    }

    @Test
    void a_version_is_cited_with_its_number_and_time_and_as_it_was() {
        makeTalk();
        patch(CONFERENCE, "{\"name\": {\"nb\": \"After\"}}");
        patch(TALK, "{\"title\": {\"nb\": \"Changed\"}}");
        var first = csl(TALK + "/versions/1").get(0);
        var time = Api.json(TALK + "/versions/1").at("/meta/updatedAt").asText();

        assertThat(first.get("id").asText()).isEqualTo("talk-cited-talk-v1");
        assertThat(first.get("version").asText()).isEqualTo("1");
        assertThat(first.get("title").asText()).isEqualTo("Ugly {title} & more");
        assertThat(first.get("event-title").asText()).isEqualTo("Before");
        assertThat(first.get("note").asText())
                .isEqualTo("Version 1, " + time + ": " + Api.root().resolve(TALK + "/versions/1"));
        assertThat(eventOf(TALK + "/versions/2")).isEqualTo("After");
    }

    private static String eventOf(String address) {
        return csl(address).at("/0/event-title").asText();
    }

    private void makeTalk() {
        put(CONFERENCE, "{\"name\": {\"nb\": \"Before\"}, \"startDate\": \"2018-03-19\", \"endDate\": \"2018-03-20\"}");
        put(
                TALK,
                "{\"conference\": {\"id\": \"cited-conference\"}, \"kind\": \"talk\", \"title\": {\"nb\": \"Ugly {title} & more\"}}");
    }

    private void put(String address, String body) {
        Api.write("PUT", address, body, "If-None-Match", "*").is(201);
        made.add(0, address);
    }

    private static void patch(String address, String body) {
        Api.write("PATCH", address, body, "If-Match", "*").ok();
    }

    private static JsonNode csl(String address, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept", CSL));
        return Api.get(address, all.toArray(String[]::new)).ok().json();
    }
}
