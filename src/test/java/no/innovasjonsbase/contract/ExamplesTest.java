package no.innovasjonsbase.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples in the OpenAPI definition are answers that this base really gives to its seed. With
 * {@code -Dikb.examples.write=true} they are written anew instead of compared; those that are missing are written anyway.
 */
@ApplicationTest
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
    private static final String HOST = "innovasjonsbase.example.no";
    private static final String DTSTAMP = "20261123T120000Z";
    private static final String VERSION = "5f0c1a53b7a0";
    private static final String EPOCH = "5d0e8e5c-7f0a-4b53-a7c0-0b8f5f0c1a53";
    private static final int HEAD = 152;
    private static final String TIME = "2026-11-23T12:00:00.000Z";
    /** The same, as tags have it: milliseconds since 1970 to the base of 36. */
    private static final String TIME_IN_TAGS = "mwt7reo0";

    private static final Map<String, String> REQUESTS = Map.ofEntries(
            Map.entry("getHome", "/"),
            Map.entry("getApi", "/api/v1"),
            Map.entry("listProblemTypes", "/problems"),
            Map.entry("getProblemType", "/problems/not-found"),
            Map.entry("getSchedule", "/api/v1/conferences/lansering-innovasjonsloft-2018/schedule.json"),
            Map.entry("getScheduleXml", "/api/v1/conferences/lansering-innovasjonsloft-2018/schedule.xml"),
            Map.entry("getProgramme", "/api/v1/conferences/topplederkonferansen-2018/programme"),
            Map.entry("getAppearances", "/api/v1/speakers/jacob-torfing/appearances"),
            Map.entry("getEvidence", "/api/v1/principles/torfing-5/evidence"),
            Map.entry("getEvidenceMap", "/api/v1/evidence-map?limit=2"),
            Map.entry("search", "/api/v1/search?q=nullfeilskultur&lang=nb&limit=2&facets=type,topic"),
            Map.entry("suggest", "/api/v1/suggest?q=jacob tor&lang=nb&limit=3"),
            Map.entry("listChanges", "/api/v1/changes?limit=1"),
            Map.entry("listVersions", "/api/v1/topics/trust/versions"),
            Map.entry("getVersion", "/api/v1/topics/trust/versions/1"),
            Map.entry("getClaims", "/api/v1/principles/torfing-5/claims?limit=3"),
            Map.entry("getStatistics", "/api/v1/statistics"));

    /** What is asked for instead of the first entry of a collection. */
    private static final Map<String, String> CHOSEN = Map.of(
            "listTalks", "?limit=1&total=true&speaker=jacob-torfing",
            "listOrganizations", "?limit=1&total=true&kind=ministry",
            "listPrinciples", "?limit=2&total=true&sort=number");

    static List<String> names() {
        var requests =
                REQUESTS.keySet().stream().filter(name -> !name.endsWith("Xml")).sorted();
        return Stream.concat(requests, Stream.concat(lists().stream(), entries().stream()))
                .toList();
    }

    static List<String> lists() {
        return Contract.lists().stream()
                .filter(list -> !isEmpty(list.path()))
                .map(Contract.Operation::id)
                .toList();
    }

    /** Those that read one entry of a collection which has any. */
    private static List<String> entries() {
        return Contract.reads().stream()
                .filter(read -> !isEmpty(collectionOf(read)))
                .map(Contract.Operation::id)
                .toList();
    }

    private static boolean isEmpty(String collection) {
        return Api.json(collection + "?limit=1&fields=id").get("items").isEmpty();
    }

    private static String collectionOf(Contract.Operation read) {
        return read.path().replace("/{id}", "");
    }

    /** What the example of an operation answers: for an entry the one that the example shows, or else the first. */
    private static String requestOf(String name) throws IOException {
        if (REQUESTS.containsKey(name)) {
            return REQUESTS.get(name);
        }
        var operation = Contract.operations().stream()
                .filter(one -> one.id().equals(name))
                .findFirst()
                .orElseThrow();
        if (operation.isList()) {
            return operation.path() + CHOSEN.getOrDefault(name, "?limit=1&total=true");
        }
        var file = FOLDER.resolve(name + ".json");
        var entry = Files.exists(file)
                ? JSON.readTree(file.toFile())
                : Api.json(collectionOf(operation) + "?limit=1").at("/items/0");
        return entry.get("href").asText();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_example_is_an_answer_of_this_base(String name) throws IOException {
        var answer = given().header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Host", HOST)
                .get(requestOf(name))
                .asString()
                .replace("http://" + HOST, "https://" + HOST);
        if (name.equals("getSchedule")) {
            // YAML 1.1 takes 10:30 for a number, to the base of 60.
            answer = answer.replace("10:30", "09:30");
        }
        var actual = timeless(JSON.readTree(answer));
        var file = FOLDER.resolve(name + ".json");
        if (isToBeWritten(file)) {
            Files.writeString(file, JSON.writeValueAsString(actual) + "\n");
        }
        assertThat(actual).isEqualTo(JSON.readTree(file.toFile()));
    }

    static List<String> tables() {
        return Stream.concat(Stream.of("getEvidenceMap"), lists().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_example_of_a_table_is_an_answer_of_this_base(String name) throws IOException {
        var actual = given().header("Accept", "text/csv")
                .get(requestOf(name))
                .asString()
                .replaceFirst("^\ufeff", "")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", TIME)
                .replaceAll("\"\"([0-9]+)-[0-9a-z]{8}\"\"", "\"\"$1-" + TIME_IN_TAGS + "\"\"");
        var file = FOLDER.resolve(name + ".csv");
        if (isToBeWritten(file)) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"getTalk, csl-json", "getTalk, bibtex", "getTalk, ris", "getScheduleXml, xml"})
    void every_example_of_another_format_is_an_answer_of_this_base(String name, String format) throws IOException {
        compareText(name, requestOf(name), format);
    }

    /** Calendars of a conference whose day is known. */
    @ParameterizedTest
    @CsvSource({"getConference, ''", "getProgramme, /programme"})
    void every_example_of_a_calendar_is_an_answer_of_this_base(String name, String path) throws IOException {
        compareText(name, "/api/v1/conferences/lansering-innovasjonsloft-2018" + path, "calendar");
    }

    private static void compareText(String name, String address, String format) throws IOException {
        var actual = given().header("Accept-Language", "en")
                .header("Host", HOST)
                .queryParam("format", format)
                .get(address)
                .asString()
                .replace("http://" + HOST, "https://" + HOST)
                .replaceAll("((?:DTSTAMP|CREATED|LAST-MODIFIED):)[0-9TZ]+", "$1" + DTSTAMP)
                .replaceAll("(<version>)[0-9a-f]+", "$1" + VERSION);
        var file = FOLDER.resolve(name + "." + format);
        if (isToBeWritten(file)) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    private static boolean isToBeWritten(Path file) {
        return Boolean.getBoolean("ikb.examples.write") || Files.notExists(file);
    }

    /** The answer without what differs from base to base: the seed is as old as the base that holds it. */
    private static JsonNode timeless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                switch (name) {
                    case "createdAt", "updatedAt", "time" -> object.put(name, TIME);
                    case "etag" ->
                        object.put(name, object.get(name).asText().replaceFirst("-[0-9a-z]+", "-" + TIME_IN_TAGS));
                    case "version" ->
                        object.set(name, object.get(name).isTextual() ? new TextNode(VERSION) : object.get(name));
                    case "epoch" -> object.put(name, EPOCH);
                    case "head", "change" -> object.put(name, HEAD);
                    case "month" -> object.put(name, TIME.substring(0, "2026-11".length()));
                    default -> {}
                }
            });
        }
        node.forEach(ExamplesTest::timeless);
        return node;
    }
}
