package no.innovasjonsbase.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What programmes are exchanged in can be told to the base and read from it again, without the loss of a day, a time, a room, a
 * track, a language, a person or a link.
 */
@ApplicationTest
class SchedulesTest {
    private static final Path FILES = Path.of("src/test/resources/schedules");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The addresses of what a test made, in its order. */
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void take_away_what_was_made() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Api.write("DELETE", made.get(i), null, "If-Match", "*").is(204);
        }
    }

    /** A session as its file has it; what it doesn't say is null or empty. */
    private record Planned(
            String code,
            LocalDate day,
            LocalTime start,
            LocalTime end,
            String room,
            String track,
            String language,
            String title,
            List<Person> people,
            List<String> links,
            List<String> recordings) {}

    private record Person(String name, String position, String speaker) {}

    // --- The schedules of pretalx, frab and c3voc ------------------------------------------------------------------

    @Test
    void a_schedule_of_the_chaos_computer_club_is_kept_whole() throws IOException {
        var conference = read("schedule.json").at("/schedule/conference");
        var zone = conference.get("time_zone_name").asText();
        var body = JSON.createObjectNode();
        body.putObject("name").put("nb", textOf(conference, "title"));
        body.put("acronym", textOf(conference, "acronym"));
        body.put("startDate", textOf(conference, "start"));
        body.put("endDate", textOf(conference, "end"));
        body.put("timeZone", zone);
        body.put("url", textOf(conference, "url"));
        conference.get("rooms").forEach(room -> body.withArray("rooms").add(textOf(room, "name")));
        var address = created("conferences", body);

        var planned = new ArrayList<Planned>();
        for (var day : conference.get("days")) {
            for (var room : day.get("rooms")) {
                for (var event : room) {
                    var session = planned(event, ZoneId.of(zone));
                    assertThat(session.day()).hasToString(textOf(day, "date"));
                    var talk = bodyOf(session, address);
                    var kinds = Map.of("Keynote", "keynote", "Workshop", "workshop", "Lightning Talk", "lightning");
                    talk.put("kind", kinds.get(textOf(event, "type")));
                    putText(talk, "subtitle", textOf(event, "subtitle"));
                    putText(talk, "abstract", textOf(event, "abstract"));
                    talk.set("notRecorded", event.get("do_not_record"));
                    talk.withObject("/externalIds").put("guid", textOf(event, "guid"));
                    var written = Api.json(created("talks", talk));
                    assertThat(written.at("/externalIds/guid")).isEqualTo(event.get("guid"));
                    assertThat(written.get("notRecorded")).isEqualTo(event.get("do_not_record"));
                    assertThat(textOf(written.path("subtitle"), "nb")).isEqualTo(textOf(event, "subtitle"));
                    planned.add(session);
                }
            }
        }

        var kept = Api.json(address);
        assertThat(kept.get("acronym")).isEqualTo(conference.get("acronym"));
        assertThat(kept.get("timeZone").asText()).isEqualTo(zone);
        assertThat(kept.get("url")).isEqualTo(conference.get("url"));
        assertThat(kept.get("rooms").toString()).isEqualTo("[\"Saga\",\"Sal 2, 1. etasje\"]");
        assertThat(talksOf(address)).containsExactlyElementsOf(planned);
        assertThat(planned).hasSize(3);
    }

    private static Planned planned(JsonNode event, ZoneId zone) {
        var start = OffsetDateTime.parse(textOf(event, "date"))
                .atZoneSameInstant(zone)
                .toLocalDateTime();
        var duration = LocalTime.parse(textOf(event, "duration"));
        var end = start.plusHours(duration.getHour()).plusMinutes(duration.getMinute());
        var people = stream(event.get("persons"))
                .map(person -> new Person(textOf(person, "public_name"), null, null))
                .toList();
        return new Planned(
                textOf(event, "code"),
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalTime(),
                textOf(event, "room"),
                textOf(event, "track"),
                textOf(event, "language"),
                textOf(event, "title"),
                people,
                Stream.concat(Stream.of(textOf(event, "url")), urlsIn(event.get("links")))
                        .toList(),
                urlsIn(event.get("attachments")).map(url -> "slides " + url).toList());
    }

    private static Stream<String> urlsIn(JsonNode links) {
        return stream(links).map(link -> textOf(link, "url"));
    }

    // --- Sessionize ------------------------------------------------------------------------------------------------

    @Test
    void the_sessions_speakers_and_rooms_of_sessionize_are_kept_whole() throws IOException {
        var all = read("sessionize.json");
        var rooms = namesById(all.get("rooms"));
        var tracks = namesById(all.at("/categories/0/items"));
        var languages = namesById(all.at("/categories/1/items"));
        var tags = Map.of("English", "en", "Norwegian", "nb");
        var body = JSON.createObjectNode();
        body.putObject("name").put("en", "Days of trials 2027");
        stream(all.get("rooms")).forEach(room -> body.withArray("rooms").add(textOf(room, "name")));
        var address = created("conferences", body);
        var people = new HashMap<String, Person>();
        for (var speaker : all.get("speakers")) {
            people.put(textOf(speaker, "id"), person(speaker));
        }

        var planned = new ArrayList<Planned>();
        for (var session : all.get("sessions")) {
            var start = LocalDateTime.parse(textOf(session, "startsAt"));
            var end = LocalDateTime.parse(textOf(session, "endsAt"));
            var items =
                    stream(session.get("categoryItems")).map(JsonNode::asText).toList();
            var one = new Planned(
                    textOf(session, "id"),
                    start.toLocalDate(),
                    start.toLocalTime(),
                    end.toLocalTime(),
                    rooms.get(textOf(session, "roomId")),
                    items.stream()
                            .filter(tracks::containsKey)
                            .map(tracks::get)
                            .findFirst()
                            .orElse(null),
                    items.stream()
                            .filter(languages::containsKey)
                            .map(languages::get)
                            .map(tags::get)
                            .findFirst()
                            .orElse(null),
                    textOf(session, "title"),
                    stream(session.get("speakers"))
                            .map(id -> people.get(id.asText()))
                            .toList(),
                    Stream.ofNullable(textOf(session, "liveUrl")).toList(),
                    Stream.ofNullable(textOf(session, "recordingUrl"))
                            .map(url -> "video " + url)
                            .toList());
            var talk = bodyOf(one, address);
            talk.put("kind", session.get("isServiceSession").asBoolean() ? "break" : "talk");
            // As sent: with seconds.
            talk.put("start", textOf(session, "startsAt")).put("end", textOf(session, "endsAt"));
            putText(talk, "abstract", textOf(session, "description"));
            created("talks", talk);
            planned.add(one);
        }

        assertThat(Api.json(address).get("rooms").toString()).isEqualTo("[\"Main hall\",\"Room B/C\"]");
        assertThat(talksOf(address)).containsExactlyElementsOf(planned);
        assertThat(planned).extracting(Planned::language).containsExactly(null, "en", "nb");
        assertThat(Api.json("/api/v1/talks?room=Room+B/C&speaker="
                                + people.get("5b0c-dag").speaker())
                        .at("/items/0/title/nb")
                        .asText())
                .isEqualTo("Trials that told us something");
    }

    /** The person as an entry has it, which keeps what is told of it. */
    private Person person(JsonNode speaker) {
        var body = JSON.createObjectNode();
        body.put("name", textOf(speaker, "fullName"));
        body.put("givenName", textOf(speaker, "firstName"));
        body.put("familyName", textOf(speaker, "lastName"));
        putText(body, "biography", textOf(speaker, "bio"));
        speaker.get("links")
                .forEach(link ->
                        linkIn(body, textOf(link, "url")).putObject("label").put("en", textOf(link, "title")));
        var address = created("speakers", body);
        assertThat(Api.json(address).get("links").findValuesAsText("url"))
                .isEqualTo(speaker.get("links").findValuesAsText("url"));
        return new Person(textOf(speaker, "fullName"), textOf(speaker, "tagLine"), address.replaceFirst(".*/", ""));
    }

    private static Map<String, String> namesById(JsonNode named) {
        var names = new HashMap<String, String>();
        named.forEach(one -> names.put(textOf(one, "id"), textOf(one, "name")));
        return names;
    }

    // --- A spreadsheet ---------------------------------------------------------------------------------------------

    @Test
    void a_table_of_talks_is_kept_whole() throws IOException {
        var body = JSON.createObjectNode();
        body.putObject("name").put("nb", "Tabelldagene 2027");
        var address = created("conferences", body);
        var schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(';');
        List<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(schema)
                .<Map<String, String>>readValues(FILES.resolve("talks.csv").toFile())
                .readAll();

        var planned = new ArrayList<Planned>();
        for (var row : rows) {
            var people = Stream.of(row.get("Innledere").split(", "))
                    .filter(person -> !person.isEmpty())
                    .map(person -> person.split(" \\(|\\)"))
                    .map(parts -> new Person(parts[0], parts.length > 1 ? parts[1] : null, null))
                    .toList();
            var one = new Planned(
                    String.valueOf(planned.size() + 1),
                    LocalDate.parse(row.get("Dato")),
                    orNull(row.get("Start")) == null ? null : LocalTime.parse(row.get("Start")),
                    orNull(row.get("Slutt")) == null ? null : LocalTime.parse(row.get("Slutt")),
                    orNull(row.get("Sal")),
                    orNull(row.get("Spor")),
                    orNull(row.get("Språk")),
                    row.get("Tittel"),
                    people,
                    Stream.ofNullable(orNull(row.get("Lenke"))).toList(),
                    Stream.ofNullable(orNull(row.get("Video")))
                            .map(url -> "video " + url)
                            .toList());
            created("talks", bodyOf(one, address).put("kind", row.get("Tittel").equals("Pause") ? "break" : "talk"));
            planned.add(one);
        }

        assertThat(talksOf(address)).containsExactlyElementsOf(planned);
        assertThat(planned).extracting(Planned::start).containsNull().hasSize(4);
    }

    // --- Bodies and what is read back ------------------------------------------------------------------------------

    private static ObjectNode bodyOf(Planned planned, String conference) {
        var body = JSON.createObjectNode();
        body.putObject("conference").put("id", conference.replaceFirst(".*/", ""));
        body.putObject("externalIds").put("code", planned.code());
        body.put("start", planned.day() + (planned.start() == null ? "" : "T" + planned.start()));
        if (planned.end() != null) {
            var isPastMidnight = planned.end().isBefore(planned.start());
            body.put("end", planned.day().plusDays(isPastMidnight ? 1 : 0) + "T" + planned.end());
        }
        body.put("room", planned.room()).put("track", planned.track()).put("language", planned.language());
        body.putObject("title").put("nb", planned.title());
        for (var person : planned.people()) {
            var appearance = body.withArray("appearances").addObject();
            appearance.put("role", "speaker").put("name", person.name());
            putText(appearance, "position", person.position());
            if (person.speaker() != null) {
                appearance.putObject("speaker").put("id", person.speaker());
            }
        }
        planned.links().forEach(url -> linkIn(body, url));
        for (var recording : planned.recordings()) {
            var parts = recording.split(" ");
            body.withArray("recordings").addObject().put("kind", parts[0]).put("url", parts[1]);
        }
        return body;
    }

    private static ObjectNode linkIn(ObjectNode body, String url) {
        return body.withArray("links").addObject().put("url", url);
    }

    /** The sessions of a conference in the order of its programme, as the base has them. */
    private static List<Planned> talksOf(String conference) {
        return stream(Api.json(conference + "/programme").get("items"))
                .map(item -> planned(item, Api.json(textOf(item, "href"))))
                .toList();
    }

    private static Planned planned(JsonNode item, JsonNode talk) {
        for (var name : List.of("start", "end", "room", "track", "language", "title", "appearances")) {
            assertThat(item.path(name)).isEqualTo(talk.path(name));
        }
        return new Planned(
                textOf(talk.get("externalIds"), "code"),
                LocalDate.parse(textOf(item, "day")),
                timeIn(talk, "start"),
                timeIn(talk, "end"),
                textOf(talk, "room"),
                textOf(talk, "track"),
                textOf(talk, "language"),
                textOf(talk.get("title"), "nb"),
                stream(talk.get("appearances"))
                        .map(person -> new Person(
                                textOf(person, "name"),
                                textOf(person.path("position"), "nb"),
                                textOf(person.path("speaker"), "id")))
                        .toList(),
                urlsIn(talk.get("links")).toList(),
                stream(talk.get("recordings"))
                        .map(recording -> textOf(recording, "kind") + " " + textOf(recording, "url"))
                        .toList());
    }

    /** The time of day of a property, where it has one. */
    private static LocalTime timeIn(JsonNode talk, String property) {
        var text = textOf(talk, property);
        return text == null || !text.contains("T")
                ? null
                : LocalDateTime.parse(text).toLocalTime();
    }

    private String created(String collection, ObjectNode body) {
        var address = Api.write("POST", "/api/v1/" + collection, body).is(201).header("Location");
        made.add(address);
        return address;
    }

    private static void putText(ObjectNode body, String property, String text) {
        if (text != null) {
            body.putObject(property).put("nb", text);
        }
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readString(FILES.resolve(file)));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A property as text; null where it is null, empty or absent. */
    private static String textOf(JsonNode node, String property) {
        return orNull(node.path(property).asText(null));
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
