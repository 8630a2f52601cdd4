package no.innovasjonsbase.programme;

import java.util.ArrayList;
import java.util.List;
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

/** Conferences with their times, rooms and people, and what comes of them. */
@ApplicationTest
@Tag("database")
class ProgrammesTest {
    private static final String CONFERENCE = "/api/v1/conferences/plan-2027";
    private static final List<String> MADE = new ArrayList<>();

    @BeforeAll
    static void make_a_programme() {
        make("speakers/plan-vert", "{'name':'Vertinne Plan'}");
        make("speakers/plan-taler", "{'name':'Taler Plan'}");
        make(
                "conferences/plan-2027",
                """
                {'name':{'nb':'Planleggingsdagene'},'acronym':'PLD27','startDate':'2027-03-09','attendance':'hybrid',
                 'rooms':['Polarstjerna','Sal 2, 1. etasje'],'url':'https://www.example.no/økonomi',
                 'appearances':[{'speaker':{'id':'plan-vert'},'role':'host','name':'Vertinne Plan'},
                                {'speaker':{'id':'plan-vert'},'role':'moderator','name':'Vertinne Plan'},
                                {'role':'performer','name':'Et kor'}]}""");
        make(
                "conferences/plan-2028",
                "{'name':{'nb':'Planleggingsdagene'},'startDate':'2028','timeZone':'Europe/London'}");
        talk("plan-uten-tid", "'kind':'opening'");
        talk("plan-dagen", "'kind':'other','start':'2027-03-09'");
        talk("plan-to", "'kind':'lecture','number':2,'start':'2027-03-09T10:00','end':'2027-03-09T10:30:00'");
        panel("plan-en", "'number':1,'start':'2027-03-09T10:00','room':'Sal 2, 1. etasje','track':'Ledelse'");
        talk("plan-slutt", "'kind':'closing','start':'2027-03-09T10:00'");
        talk("plan-apning", "'kind':'opening','start':'2027-03-09T10:00'");
        talk(
                "plan-ni",
                """
                'kind':'lightning','start':'2027-03-09T09:00','end':'2027-03-10','room':'Polarstjerna','track':'Ledelse',
                'language':'eng','subtitle':{'nb':'Hvalrossens vei'},
                'links':[{'url':'https://www.example.no/','label':{'nb':'Mer'}}],
                'recordings':[{'kind':'video','url':'https://blåbær.no/','language':'nob','licence':'CC-BY-4.0'}],
                'notRecorded':false,'externalIds':{'guid':'1f0c7a5e','code':'K7XQ3M'},
                'appearances':[{'speaker':{'id':'plan-taler'},'role':'speaker','name':'Taler Plan'},
                               {'role':'respondent','name':'Uten Oppføring','position':{'nb':'rådgiver'}}]""");
        talk("plan-neste-dag", "'kind':'break','start':'2027-03-10T08:00'");
    }

    @AfterAll
    static void delete_them() {
        for (int i = MADE.size() - 1; i >= 0; i--) {
            Api.write("DELETE", MADE.get(i), null, "If-Match", "*").is(204);
        }
    }

    @Test
    void a_conference_has_its_zone_rooms_and_people() {
        var conference = Api.json(CONFERENCE);

        assertThat(conference.get("acronym").asText()).isEqualTo("PLD27");
        assertThat(conference.get("timeZone").asText()).isEqualTo("Europe/Oslo");
        assertThat(conference.get("attendance").asText()).isEqualTo("hybrid");
        assertThat(conference.get("url").asText()).isEqualTo("https://www.example.no/%C3%B8konomi");
        assertThat(conference.get("rooms").toString()).isEqualTo("[\"Polarstjerna\",\"Sal 2, 1. etasje\"]");
        assertThat(conference.get("appearances")).hasSize(3);
        assertThat(Api.json("/api/v1/conferences/plan-2028").get("timeZone").asText())
                .isEqualTo("Europe/London");
        assertThat(Api.json(CONFERENCE + "?expand=appearances.speaker")
                        .at("/appearances/0/speaker/name")
                        .asText())
                .isEqualTo("Vertinne Plan");
    }

    @Test
    void every_conference_shows_its_time_zone() {
        assertThat(Api.json("/api/v1/conferences?limit=200").get("items"))
                .isNotEmpty()
                .allSatisfy(conference ->
                        assertThat(conference.get("timeZone").asText()).matches("[A-Z][a-z]+/[A-Z][a-z]+"));
    }

    @Test
    void a_time_zone_that_is_taken_away_is_that_of_norway_again() {
        var conference = "/api/v1/conferences/plan-2028";
        var before = Api.json(conference);

        var changed = Api.write("PATCH", conference, "{\"timeZone\":null}", "If-Match", "*")
                .ok();
        assertThat(changed.json().get("timeZone").asText()).isEqualTo("Europe/Oslo");
        Api.write("PATCH", conference, "{\"timeZone\":\"Europe/London\"}", "If-Match", "*")
                .ok();
        assertThat(Api.json(conference).get("timeZone")).isEqualTo(before.get("timeZone"));
    }

    @Test
    void a_talk_keeps_what_its_schedule_says() {
        var talk = Api.json("/api/v1/talks/plan-ni");

        assertThat(talk.get("start").asText()).isEqualTo("2027-03-09T09:00");
        assertThat(talk.get("end").asText()).isEqualTo("2027-03-10");
        assertThat(Api.json("/api/v1/talks/plan-to").get("end").asText()).isEqualTo("2027-03-09T10:30");
        assertThat(talk.get("language").asText()).isEqualTo("en");
        assertThat(talk.at("/subtitle/nb").asText()).isEqualTo("Hvalrossens vei");
        assertThat(talk.at("/recordings/0").toString())
                .isEqualTo(
                        "{\"kind\":\"video\",\"url\":\"https://xn--blbr-roah.no/\",\"language\":\"nb\",\"licence\":\"CC-BY-4.0\"}");
        assertThat(talk.get("notRecorded").asBoolean(true)).isFalse();
        assertThat(talk.at("/externalIds/code").asText()).isEqualTo("K7XQ3M");
        assertThat(talk.at("/appearances/1").has("speaker")).isFalse();
        Api.write("PUT", "/api/v1/talks/plan-ni", talk, "If-Match", "*").ok();
        assertThat(Api.json("/api/v1/talks/plan-ni").at("/meta/version").asInt())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "200"})
    void a_programme_is_in_the_order_of_time_then_of_numbers_then_from_opening_to_closing(int limit) {
        assertThat(pages(CONFERENCE + "/programme", limit))
                .extracting(item -> item.path("day").asText("-") + " "
                        + item.path("start").asText("-") + " "
                        + item.path("id").asText())
                .containsExactly(
                        "2027-03-09 2027-03-09 plan-dagen",
                        "2027-03-09 2027-03-09T09:00 plan-ni",
                        "2027-03-09 2027-03-09T10:00 plan-apning",
                        "2027-03-09 2027-03-09T10:00 plan-en",
                        "2027-03-09 2027-03-09T10:00 plan-to",
                        "2027-03-09 2027-03-09T10:00 plan-slutt",
                        "2027-03-10 2027-03-10T08:00 plan-neste-dag",
                        "- - plan-uten-tid");
    }

    @Test
    void a_programme_says_in_which_zone_and_room_it_is() {
        var programme = Api.json(CONFERENCE + "/programme");

        assertThat(programme.get("timeZone").asText()).isEqualTo("Europe/Oslo");
        assertThat(programme.get("items"))
                .filteredOn(item -> item.get("id").asText().equals("plan-ni"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("end").asText()).isEqualTo("2027-03-10");
                    assertThat(item.get("room").asText()).isEqualTo("Polarstjerna");
                    assertThat(item.get("track").asText()).isEqualTo("Ledelse");
                    assertThat(item.get("language").asText()).isEqualTo("en");
                    assertThat(item.get("appearances")).hasSize(2);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    talks  | from=2027-03-10                     | plan-neste-dag plan-ni
                    talks  | to=2027-03-09&kind=opening          | plan-apning
                    talks  | from=2027-03-09&to=2027-03-09       | plan-apning plan-dagen plan-ni plan-slutt plan-to
                    talks  | from=2027&to=2027-02                |
                    talks  | room=Polarstjerna                   | plan-ni
                    talks  | room=polarstjerna                   |
                    talks  | track=Ledelse&language=en           | plan-ni
                    talks  | track=Ledelse&language=nb           |
                    talks  | speaker=plan-taler                  | plan-ni
                    talks  | speaker=plan-vert                   |
                    panels | room=Sal+2,++1.+etasje              | plan-en
                    panels | from=2027-03&track=Ledelse          | plan-en
                    panels | from=2027-03-10                     |
                    """)
    void a_list_is_narrowed_down_to_times_rooms_tracks_and_languages(String list, String query, String ids) {
        assertThat(idsOf("/api/v1/" + list + "?conference=plan-2027&limit=200&" + query))
                .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void talks_are_sorted_by_when_they_begin() {
        var talks = "/api/v1/talks?conference=plan-2027&limit=200&sort=";

        assertThat(idsOf(talks + "start,number"))
                .containsExactly(
                        "plan-dagen",
                        "plan-ni",
                        "plan-to",
                        "plan-apning",
                        "plan-slutt",
                        "plan-neste-dag",
                        "plan-uten-tid");
        assertThat(idsOf(talks + "-start")).startsWith("plan-uten-tid", "plan-neste-dag");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "200"})
    void a_speaker_appears_in_conferences_too(int limit) {
        assertThat(pages("/api/v1/speakers/plan-vert/appearances", limit))
                .extracting(item -> item.at("/in/type").asText() + " "
                        + item.at("/in/id").asText() + " "
                        + item.at("/title/nb").asText() + " "
                        + item.at("/conference/id").asText() + " "
                        + item.get("role").asText())
                .containsExactly(
                        "conference plan-2027 Planleggingsdagene plan-2027 host",
                        "conference plan-2027 Planleggingsdagene plan-2027 moderator");
        assertThat(pages("/api/v1/speakers/plan-taler/appearances", limit))
                .extracting(item -> item.at("/in/href").asText())
                .containsExactly("/api/v1/talks/plan-ni");
    }

    @Test
    void conferences_are_found_by_who_hosts_them() {
        assertThat(idsOf("/api/v1/conferences?speaker=plan-vert")).containsExactly("plan-2027");
        assertThat(idsOf("/api/v1/conferences?speaker=plan-taler")).isEmpty();
    }

    @Test
    void a_speaker_who_hosts_a_conference_is_not_deleted() {
        var problem = Api.write("DELETE", "/api/v1/speakers/plan-vert", null, "If-Match", "*")
                .problem(409, "entry-in-use");

        assertThat(problem.get("referrers")).hasSize(1);
        assertThat(problem.at("/referrers/0/href").asText()).isEqualTo(CONFERENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PLD27           | conference | plan-2027
                    polarstjerna    | conference | plan-2027
                    polarstjerna    | talk       | plan-ni
                    hvalrossens     | talk       | plan-ni
                    Uten Oppføring  | talk       | plan-ni
                    """)
    void search_finds_acronyms_rooms_subtitles_and_people_without_an_entry(String words, String type, String id)
            throws InterruptedException {
        var address =
                "/api/v1/search?type=" + type + "&q=" + words.replace(" ", "+").replace("ø", "%C3%B8");

        Measured.await(() -> Api.json(address).at("/items/0/id").asText().equals(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'start':'2027-03-09T10:30Z'                              | /start                | time zone of the conference
                    'start':'2027-03-09T10:30:00+01:00'                      | /start                | time zone of the conference
                    'end':'2027-03'                                          | /end                  | not enough
                    'end':'2027'                                             | /end                  | not enough
                    'start':'2027-03-09 10:30'                               | /start                | 2027-03-09T10:30
                    'start':'2027-03-09T25:00'                               | /start                | 25:00
                    'start':'2027-03-09T10:30:30'                            | /start                | to the minute
                    'start':'2027-02-29'                                     | /start                | 2027
                    'start':'10:30'                                          | /start                | "2018-03-19T10:30"
                    'start':20270309                                         | /start                | in quotes
                    'start':'2027-03-09T10:30','end':'2027-03-09T10:29'      | ``                    | later than the end
                    'language':'norsk bokmål'                                | /language             | BCP 47
                    'room':' '                                               | /room                 | empty
                    'track':'a\\nb'                                          | /track                | one line
                    'recordings':[{'kind':'film','url':'https://a.no/'}]     | /recordings/0/kind    | slides, video
                    'recordings':[{'kind':'video'}]                          | /recordings/0/url     | present
                    'recordings':[{'kind':'video','url':'a.no/x'}]           | /recordings/0/url     | https://
                    'links':[{'url':'ftp://a.no/'}]                          | /links/0/url          | other kinds
                    'notRecorded':'no'                                       | /notRecorded          | true or false
                    'externalIds':{'id':'1'}                                 | /externalIds/id       | code, guid
                    'appearances':[{'role':'speaker'}]                       | /appearances/0/name   | present
                    'appearances':[{'role':'chair','name':'A'}]              | /appearances/0/role   | interviewer
                    'appearances':[{'role':'host','name':'A','speaker':{'id':'x'}}] | /appearances/0/speaker/id | speakers
                    """)
    void what_a_talk_can_not_have_is_refused(String more, String pointer, String said) {
        var body = "{'conference':{'id':'plan-2027'},'kind':'talk','title':{'nb':'T'}," + more + "}";

        refuses("talks/plan-nei", body, pointer, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'timeZone':'+01:00'           | /timeZone   | Europe/Oslo
                    'timeZone':'CET'              | /timeZone   | Europe/Oslo
                    'timeZone':'Europe/Trondheim' | /timeZone   | Europe/Oslo
                    'attendance':'digital'        | /attendance | onsite, online, hybrid
                    'rooms':['A','']              | /rooms/1    | empty
                    'rooms':'A'                   | /rooms      | list
                    'url':'example.no'            | /url        | https://
                    'appearances':[{'name':'A'}]  | /appearances/0/role | present
                    """)
    void what_a_conference_can_not_have_is_refused(String more, String pointer, String said) {
        refuses("conferences/plan-nei", "{'name':{'nb':'K'}," + more + "}", pointer, said);
    }

    private static void refuses(String address, String body, String pointer, String said) {
        var problem = Api.write("PUT", "/api/v1/" + address, body.replace('\'', '"'), "Accept-Language", "en")
                .problem(422, "invalid-entry");

        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asText()).contains(said);
    }

    private static List<String> idsOf(String address) {
        return StreamSupport.stream(Api.json(address).get("items").spliterator(), false)
                .map(item -> item.get("id").asText())
                .toList();
    }

    /** The items of all pages. */
    private static List<JsonNode> pages(String address, int limit) {
        var all = new ArrayList<JsonNode>();
        var page = Api.json(address + "?limit=" + limit);
        page.get("items").forEach(all::add);
        while (page.has("next")) {
            page = Api.json(
                    address + "?limit=" + limit + "&after=" + page.get("next").asText());
            page.get("items").forEach(all::add);
        }
        return all;
    }

    private static void talk(String id, String more) {
        make("talks/" + id, "{'conference':{'id':'plan-2027'},'title':{'nb':'Plan'}," + more + "}");
    }

    private static void panel(String id, String more) {
        make("panels/" + id, "{'conference':{'id':'plan-2027'},'title':{'nb':'Plan'}," + more + "}");
    }

    private static void make(String address, String body) {
        Api.write("PUT", "/api/v1/" + address, body.replace('\'', '"'), "If-None-Match", "*")
                .is(201);
        MADE.add("/api/v1/" + address);
    }
}
