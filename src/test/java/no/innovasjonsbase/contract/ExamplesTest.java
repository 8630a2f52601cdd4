package no.innovasjonsbase.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import no.innovasjonsbase.testsupport.DatabaseTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples in the OpenAPI definition are answers that this base really gives to its seed. With
 * {@code -Dikb.examples.write=true} they are written anew instead of compared.
 */
@DatabaseTest
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
    private static final String EPOCH = "5d0e8e5c-7f0a-4b53-a7c0-0b8f5f0c1a53";
    private static final int HEAD = 152;
    private static final String TIME = "2026-11-23T12:00:00.000Z";
    /** The same, as tags have it: milliseconds since 1970 to the base of 36. */
    private static final String TIME_IN_TAGS = "mwt7reo0";

    static final Map<String, String> REQUESTS = Map.ofEntries(
            Map.entry("getHome", "/"),
            Map.entry("listProblemTypes", "/problems"),
            Map.entry("getProblemType", "/problems/not-found"),
            Map.entry("getProgramme", "/api/v1/conferences/topplederkonferansen-2018/programme"),
            Map.entry("getAppearances", "/api/v1/speakers/jacob-torfing/appearances"),
            Map.entry("getEvidence", "/api/v1/principles/torfing-5/evidence"),
            Map.entry("search", "/api/v1/search?q=nullfeilskultur&lang=nb&limit=2&facets=type,topic"),
            Map.entry("suggest", "/api/v1/suggest?q=jacob tor&lang=nb&limit=3"),
            Map.entry("listChanges", "/api/v1/changes?limit=1"),
            Map.entry("listVersions", "/api/v1/topics/trust/versions"),
            Map.entry("getVersion", "/api/v1/topics/trust/versions/1"),
            Map.entry("listConferences", "/api/v1/conferences?limit=1&total=true"),
            Map.entry("getConference", "/api/v1/conferences/topplederkonferansen-2018"),
            Map.entry("listTalks", "/api/v1/talks?limit=1&total=true&speaker=jacob-torfing"),
            Map.entry("getTalk", "/api/v1/talks/topplederkonferansen-2018-ledelse-av-samarbeidsdrevet-innovasjon"),
            Map.entry("listPanels", "/api/v1/panels?limit=1&total=true"),
            Map.entry("getPanel", "/api/v1/panels/topplederkonferansen-2018-panelsamtale"),
            Map.entry("listSpeakers", "/api/v1/speakers?limit=1&total=true"),
            Map.entry("getSpeaker", "/api/v1/speakers/monica-maeland"),
            Map.entry("listOrganizations", "/api/v1/organizations?limit=1&total=true&kind=ministry"),
            Map.entry("getOrganization", "/api/v1/organizations/kommunal-og-moderniseringsdepartementet"),
            Map.entry("listPrinciples", "/api/v1/principles?limit=2&total=true&sort=number"),
            Map.entry("getPrinciple", "/api/v1/principles/torfing-5"),
            Map.entry("listTopics", "/api/v1/topics?limit=1&total=true"),
            Map.entry("getTopic", "/api/v1/topics/innovation-culture"),
            Map.entry("listInitiatives", "/api/v1/initiatives?limit=1&total=true"),
            Map.entry("getInitiative", "/api/v1/initiatives/stortingsmelding-om-innovasjon-i-offentlig-sektor"),
            Map.entry("listQuotes", "/api/v1/quotes?limit=1&total=true"),
            Map.entry("getQuote", "/api/v1/quotes/monica-maeland-prove-og-feile-2018"),
            Map.entry("listSources", "/api/v1/sources?limit=1&total=true"),
            Map.entry("getSource", "/api/v1/sources/meld-st-30-2019-2020"),
            Map.entry("listSeries", "/api/v1/series?limit=1&total=true"),
            Map.entry("getOneSeries", "/api/v1/series/topplederkonferansen"));

    static final List<String> NAMES = REQUESTS.keySet().stream().sorted().toList();

    static final List<String> LISTS = NAMES.stream()
            .filter(name -> name.startsWith("list")
                    && !List.of("listProblemTypes", "listChanges", "listVersions")
                            .contains(name))
            .toList();

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_example_is_an_answer_of_this_base(String name) throws IOException {
        var answer = given().header("Accept", "application/json")
                .header("Accept-Language", "en")
                .get(REQUESTS.get(name))
                .asByteArray();
        var actual = timeless(JSON.readTree(answer));
        var file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("ikb.examples.write")) {
            Files.writeString(file, JSON.writeValueAsString(actual) + "\n");
        }
        assertThat(actual).isEqualTo(JSON.readTree(file.toFile()));
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void every_example_of_a_table_is_an_answer_of_this_base(String name) throws IOException {
        var actual = given().header("Accept", "text/csv")
                .get(REQUESTS.get(name))
                .asString()
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", TIME)
                .replaceAll("\"\"([0-9]+)-[0-9a-z]{8}\"\"", "\"\"$1-" + TIME_IN_TAGS + "\"\"");
        var file = FOLDER.resolve(name + ".csv");
        if (Boolean.getBoolean("ikb.examples.write")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    /** The answer without what differs from base to base: the seed is as old as the base that holds it. */
    private static JsonNode timeless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                switch (name) {
                    case "createdAt", "updatedAt", "time" -> object.put(name, TIME);
                    case "etag" ->
                        object.put(name, object.get(name).asText().replaceFirst("-[0-9a-z]+", "-" + TIME_IN_TAGS));
                    case "epoch" -> object.put(name, EPOCH);
                    case "head" -> object.put(name, HEAD);
                    default -> {}
                }
            });
        }
        node.forEach(ExamplesTest::timeless);
        return node;
    }
}
