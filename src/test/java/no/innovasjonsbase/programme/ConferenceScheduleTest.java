package no.innovasjonsbase.programme;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** The programme of a conference is to be had in the forms of c3voc and frab, for apps that show programmes. */
@ApplicationTest
@Tag("database")
class ConferenceScheduleTest {
    private static final String CONFERENCE = "/api/v1/conferences/scheduled-conference";
    private static final String GUID = "1f0c7a5e-4d4f-5a3b-9a31-2c2d3b0c8e11";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        made.forEach(address -> Api.write("DELETE", address, null, "If-Match", "*"));
    }

    static List<String> conferences() {
        return Contract.entries().stream()
                .filter(address -> address.startsWith("/api/v1/conferences/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("conferences")
    void every_schedule_has_the_form_of_c3voc_and_the_same_as_xml(String conference) throws Exception {
        var answer = Api.get(conference + "/schedule.json");
        if (answer.status() == 404) {
            assertThat(Api.json(conference).path("startDate").asText()).hasSizeLessThan("2018-03-19".length());
            return;
        }
        var schedule = answer.ok().json().get("schedule");

        requireForm(schedule.get("conference"));
        requireSame(schedule, xml(conference));
    }

    private static void requireForm(JsonNode conference) {
        assertThat(conference.get("acronym").asText()).matches("[a-z0-9_-][a-z0-9_]{3,}");
        assertThat(conference.get("daysCount").asInt())
                .isPositive()
                .isEqualTo(conference.get("days").size());
        assertThat(conference.get("time_zone_name").asText()).matches("([A-Z][a-z]+/[A-Z][a-z]+.*)|.*UTC");
        conference.get("rooms").forEach(room -> UUID.fromString(room.get("guid").asText()));
        int index = 1;
        for (var day : conference.get("days")) {
            assertThat(day.get("index").asInt()).isEqualTo(index++);
            LocalDate.parse(day.get("date").asText());
            OffsetDateTime.parse(day.get("day_start").asText());
            OffsetDateTime.parse(day.get("day_end").asText());
            day.get("rooms").properties().forEach(room -> room.getValue().forEach(event -> {
                assertThat(event.get("room").asText()).isEqualTo(room.getKey());
                requireForm(event, day);
            }));
        }
    }

    private static void requireForm(JsonNode event, JsonNode day) {
        assertThat(UUID.fromString(event.get("guid").asText()))
                .hasToString(event.get("guid").asText());
        assertThat(event.get("id").asInt()).isPositive();
        var begin = OffsetDateTime.parse(event.get("date").asText());
        assertThat(begin.toLocalDate()).hasToString(day.get("date").asText());
        assertThat(begin.toLocalTime()).hasToString(event.get("start").asText());
        assertThat(event.get("duration").asText()).matches("[0-9]{2}:[0-9]{2}");
        assertThat(event.get("slug").asText()).matches("[a-z0-9_]{4,}-[a-z0-9\\-_]{4,}");
        for (var text : List.of("title", "subtitle", "track", "type", "language", "abstract", "description")) {
            assertThat(event.get(text).isTextual()).as(text).isTrue();
        }
        event.get("persons")
                .forEach(person -> assertThat(person.get("name").asText()).isNotBlank());
    }

    /** As XML it says the same, event by event. */
    private static void requireSame(JsonNode schedule, Element xml) {
        assertThat(texts(xml, "version"))
                .containsExactly(schedule.get("version").asText());
        var events = schedule.findParents("slug");
        for (var property : List.of("title", "date", "duration", "room", "slug", "abstract", "language")) {
            var told =
                    events.stream().map(event -> event.get(property).asText()).toList();
            var elements = elements(xml, "event").stream()
                    .flatMap(event -> texts(event, property).stream())
                    .toList();
            assertThat(elements).as(property).containsExactlyInAnyOrderElementsOf(told);
        }
        assertThat(elements(xml, "event"))
                .extracting(event -> event.getAttribute("guid"))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(event -> event.get("guid").asText()).toList());
    }

    @Test
    void days_and_rooms_hold_what_is_in_them_at_its_time() throws Exception {
        makeProgramme();
        var conference = Api.json(CONFERENCE + "/schedule.json?lang=en").at("/schedule/conference");

        assertThat(conference.get("start").asText()).isEqualTo("2018-10-27");
        assertThat(conference.get("end").asText()).isEqualTo("2018-10-28");
        assertThat(conference.findValuesAsText("date")).contains("2018-10-28T02:30:00+02:00");
        var talk = conference.at("/days/1/rooms/Saga/0");
        assertThat(talk.get("guid").asText()).isEqualTo(GUID);
        assertThat(talk.get("code").asText()).isEqualTo("K7XQ3M");
        assertThat(talk.get("title").asText()).isEqualTo("<Talk> & \"more\"");
        // The clocks go back in between.
        assertThat(talk.get("duration").asText()).isEqualTo("02:00");
        assertThat(talk.get("type").asText()).isEqualTo("lecture");
        assertThat(talk.at("/persons/0/url").asText()).isEqualTo(Api.root() + "/id/speaker/jacob-torfing");
        assertThat(talk.at("/attachments/0/type").asText()).isEqualTo("slides");
        assertThat(talk.at("/links/0/type").asText()).isEqualTo("media");
        requireForm(conference);
        requireSame(Api.json(CONFERENCE + "/schedule.json").get("schedule"), xml(CONFERENCE));
    }

    @Test
    void a_time_that_the_clocks_skip_leaves_no_talk_of_less_than_no_time() {
        put("/api/v1/conferences/skipped-hour", "{\"name\":{\"nb\":\"Sommertid\"},\"startDate\":\"2018-03-25\"}");
        put(
                "/api/v1/talks/skipped-hour",
                "{\"conference\":{\"id\":\"skipped-hour\"},\"kind\":\"talk\",\"title\":{\"nb\":\"Natt\"},"
                        + "\"start\":\"2018-03-25T02:30\",\"end\":\"2018-03-25T03:15\"}");

        var day = Api.json("/api/v1/conferences/skipped-hour/schedule.json").at("/schedule/conference/days/0");

        assertThat(day.findValuesAsText("duration")).containsExactly("00:00");
        assertThat(day.get("day_end").asText()).isEqualTo(day.get("day_start").asText());
    }

    @Test
    void talks_have_different_numbers_though_their_ids_were_made_at_one_time() {
        put("/api/v1/conferences/numbered-talks", "{\"name\":{\"nb\":\"Nummer\"},\"startDate\":\"2018-10-28\"}");
        var guids = List.of("79422046-ed07-11f1-8000-001122334455", "7942232a-ed07-11f1-8000-001122334455");
        guids.forEach(guid -> put(
                "/api/v1/talks/numbered-" + guid.substring(0, 8),
                "{\"conference\":{\"id\":\"numbered-talks\"},\"kind\":\"talk\",\"title\":{\"nb\":\"Ett\"},\"start\":\"2018-10-28T10:00\","
                        + "\"externalIds\":{\"guid\":\"" + guid + "\"}}"));

        var schedule = Api.json("/api/v1/conferences/numbered-talks/schedule.json");

        assertThat(schedule.findValuesAsText("guid")).containsAll(guids);
        assertThat(schedule.at("/schedule/conference/days/0/rooms").findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void its_version_changes_with_what_is_in_it_and_else_never() {
        makeProgramme();
        var before = version();

        Api.write("PATCH", "/api/v1/topics/trust", "{\"scopeNote\": {\"nb\": \"Skjema\"}}", "If-Match", "*")
                .ok();
        assertThat(version()).isEqualTo(before);
        Api.write("PATCH", "/api/v1/topics/trust", "{\"scopeNote\": null}", "If-Match", "*")
                .ok();
        Api.write("DELETE", made.remove(0), null, "If-Match", "*");

        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void a_conference_without_a_day_has_no_schedule() {
        put("/api/v1/conferences/undated-conference", "{\"name\":{\"nb\":\"Uten dato\"}}");
        for (var address : List.of("/schedule.json", "/schedule.xml")) {
            Api.get("/api/v1/conferences/topplederkonferansen-2014" + address).problem(404, "not-found");
            Api.get("/api/v1/conferences/undated-conference" + address).problem(404, "not-found");
            Api.get("/api/v1/conferences/finnes-ikke" + address).problem(404, "not-found");
        }
    }

    private static String version() {
        return Api.json(CONFERENCE + "/schedule.json").at("/schedule/version").asText();
    }

    private void makeProgramme() {
        put(
                CONFERENCE,
                "{\"name\": {\"nb\": \"Skjema\"}, \"startDate\": \"2018-10-27\", \"endDate\": \"2018-10-28\", \"rooms\": [\"Saga\"]}");
        put(
                "/api/v1/talks/scheduled-talk",
                """
                {"conference": {"id": "scheduled-conference"}, "kind": "lecture", "title": {"en": "<Talk> & \\"more\\""},
                 "start": "2018-10-28T02:30", "end": "2018-10-28T03:30", "room": "Saga", "track": "Ledelse",
                 "externalIds": {"guid": "%s", "code": "K7XQ3M"},
                 "appearances": [{"role": "speaker", "name": "Jacob Torfing", "speaker": {"id": "jacob-torfing"}}],
                 "recordings": [{"kind": "slides", "url": "https://example.no/s.pdf"},
                                {"kind": "video", "url": "https://example.no/v.mp4"}]}"""
                        .formatted(GUID));
        put(
                "/api/v1/panels/scheduled-panel",
                "{\"conference\": {\"id\": \"scheduled-conference\"}, \"title\": {\"nb\": \"Panel\"}, \"start\": \"2018-10-28T10:00\"}");
        put(
                "/api/v1/panels/scheduled-day",
                "{\"conference\": {\"id\": \"scheduled-conference\"}, \"title\": {\"nb\": \"Uten tid\"}, \"start\": \"2018-10-28\"}");
    }

    private void put(String address, String body) {
        Api.write("PUT", address, body, "If-None-Match", "*").is(201);
        made.add(0, address);
    }

    private static Element xml(String conference) throws Exception {
        var answer = Api.get(conference + "/schedule.xml").ok();
        assertThat(answer.header("Content-Type")).startsWithIgnoringCase("application/xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()))
                .getDocumentElement();
    }

    private static List<Element> elements(Element root, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<String> texts(Element root, String name) {
        return elements(root, name).stream().map(Element::getTextContent).toList();
    }
}
