package no.innovasjonsbase.calendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** Conferences, their programmes, series, talks and panels are calendars. */
@ApplicationTest
@Tag("database")
class CalendarsTest {
    private static final String CONFERENCE = "/api/v1/conferences/calendar-conference";
    private static final String TALK = "/api/v1/talks/calendar-talk";
    private static final String PANEL = "/api/v1/panels/calendar-panel";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        made.forEach(address -> Api.write("DELETE", address, null, "If-Match", "*"));
    }

    static List<String> calendars() {
        var entries = Contract.addresses().stream()
                .filter(address -> address.matches("/api/v1/(conferences|series|talks|panels)\\b.*"));
        return entries.flatMap(address -> address.matches("/api/v1/conferences/.*")
                        ? Stream.of(address, address + "/programme")
                        : Stream.of(address))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void every_calendar_is_valid_and_the_same_each_time(String address) {
        var first = Api.get(address, "Accept", "text/calendar").ok();

        assertThat(first.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(first.listIn("Vary")).contains("Accept", "Accept-Language");
        assertThat(ParsedCalendar.of(first.text()).events()).allSatisfy(event -> {
            assertThat(ParsedCalendar.value(event, "UID")).startsWith(Api.root() + "/id/");
            assertThat(ParsedCalendar.value(event, "URL")).startsWith("http");
        });
        assertThat(Api.get(address + "?format=calendar", "Cache-Control", "no-cache")
                        .ok()
                        .text())
                .isEqualTo(first.text());
    }

    @Test
    void a_series_is_the_calendar_of_its_conferences_whose_month_is_known() {
        assertThat(uids("/api/v1/series/topplederkonferansen"))
                .contains(iri("conference/topplederkonferansen-2009"))
                .doesNotContain(iri("conference/topplederkonferansen-2014"));
    }

    @Test
    void a_programme_is_whole_and_has_the_times_of_its_place_in_its_order() {
        makeProgramme();
        var events = ParsedCalendar.of(
                        Api.get(CONFERENCE + "/programme", "Accept", "text/calendar", "Accept-Language", "en")
                                .ok()
                                .text())
                .events();

        assertThat(events)
                .extracting(event -> ParsedCalendar.value(event, "UID"))
                .containsExactly(
                        iri("conference/calendar-conference"), iri("panel/calendar-panel"), iri("talk/calendar-talk"));
        assertThat(events.get(0).getProperty("DTSTART").orElseThrow()).hasToString("DTSTART;VALUE=DATE:20261101\r\n");
        assertThat(events.get(0).getProperty("DTEND").orElseThrow()).hasToString("DTEND;VALUE=DATE:20261103\r\n");
        assertThat(ParsedCalendar.start(events.get(1)).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-11-01T09:00"));
        assertThat(ParsedCalendar.start(events.get(1)).toInstant()).hasToString("2026-11-01T14:00:00Z");
        assertThat(ParsedCalendar.value(events.get(2), "SUMMARY")).isEqualTo("A talk");
        assertThat(ParsedCalendar.value(events.get(2), "LOCATION")).isEqualTo("Saga, The house, New York");
        assertThat(ParsedCalendar.value(events.get(2), "DESCRIPTION")).isEqualTo("Ada, Bo\n\nWhat was said");
        assertThat(ParsedCalendar.value(events.get(2), "RELATED-TO")).isEqualTo(iri("conference/calendar-conference"));
    }

    @Test
    void what_changes_says_so_and_stays_the_same_event() {
        makeProgramme();
        // An id that was used before goes on with its versions.
        int first = Api.json(TALK).at("/meta/version").asInt();
        assertThat(sequence(TALK)).isEqualTo(first - 1);

        Api.write("PATCH", TALK, "{\"room\": \"Other\"}", "If-Match", "*").ok();
        Api.write("PATCH", CONFERENCE, "{\"timeZone\": \"Europe/Oslo\"}", "If-Match", "*")
                .ok();

        assertThat(sequence(TALK)).isEqualTo(first);
        var talk = calendar(TALK).event();
        assertThat(ParsedCalendar.start(talk).toInstant()).hasToString("2026-11-02T08:00:00Z");
        assertThat(ParsedCalendar.value(talk, "UID")).isEqualTo(iri("talk/calendar-talk"));
    }

    @Test
    void which_fields_are_wanted_in_json_makes_no_difference() {
        makeProgramme();

        assertThat(Api.get(TALK + "?format=calendar&fields=id&expand=conference")
                        .ok()
                        .text())
                .isEqualTo(Api.get(TALK + "?format=calendar").ok().text());
    }

    @Test
    void what_has_no_time_and_what_is_past_is_no_calendar() {
        Api.get("/api/v1/topics/trust", "Accept", "text/calendar").problem(406, "not-acceptable");
        Api.get("/api/v1/conferences/topplederkonferansen-2009/versions/1", "Accept", "text/calendar")
                .problem(406, "not-acceptable");
        Api.get("/api/v1/conferences/finnes-ikke/programme", "Accept", "text/calendar")
                .problem(404, "not-found");
        Api.get("/api/v1/conferences/topplederkonferansen-2009/programme?format=calendar&limit=2")
                .problem(400, "invalid-parameters");
    }

    private static int sequence(String address) {
        return Integer.parseInt(ParsedCalendar.value(calendar(address).event(), "SEQUENCE"));
    }

    private static List<String> uids(String address) {
        return calendar(address).events().stream()
                .map((VEvent event) -> ParsedCalendar.value(event, "UID"))
                .toList();
    }

    private static ParsedCalendar calendar(String address) {
        return ParsedCalendar.of(
                Api.get(address, "Accept", "text/calendar").ok().text());
    }

    private static String iri(String path) {
        return Api.root() + "/id/" + path;
    }

    private void makeProgramme() {
        put(
                CONFERENCE,
                """
                {"name": {"nb": "Kalender"}, "startDate": "2026-11-01", "endDate": "2026-11-02", "timeZone": "America/New_York",
                 "location": {"venue": "The house", "city": "New York"}}""");
        put(
                TALK,
                """
                {"conference": {"id": "calendar-conference"}, "kind": "talk", "title": {"nb": "Et foredrag", "en": "A talk"},
                 "start": "2026-11-02T09:00", "end": "2026-11-02T09:45", "room": "Saga", "abstract": {"en": "What was said"},
                 "appearances": [{"role": "speaker", "name": "Ada"}, {"role": "speaker", "name": "Bo"}]}""");
        put(
                PANEL,
                """
                {"conference": {"id": "calendar-conference"}, "title": {"nb": "Et panel"}, "start": "2026-11-01T09:00"}""");
    }

    private void put(String address, String body) {
        Api.write("PUT", address, body, "If-None-Match", "*").is(201);
        made.add(0, address);
    }
}
