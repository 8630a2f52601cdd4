package no.innovasjonsbase.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.linkeddata.PageStructuredData;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages say to search engines. That it is said as schema.org has it the gate asks linters of others ({@code
 * src/test/contract/pages}).
 */
@ApplicationTest
class StructuredDataTest {
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final String ROOT = "/api/v1/";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Api.write("DELETE", ROOT + made.get(i), null, "If-Match", "*");
        }
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void every_entry_is_said_in_words_of_schema_org_alone(String href) {
        var entry = Api.get(href).ok().json();
        var said = on(href.replace(ROOT, "/pages/") + "?lang=nn");

        assertThat(said.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(said.path("@id").asText())
                .endsWith("/id/" + entry.get("type").asText() + "/"
                        + entry.get("id").asText());
        assertThat(said.findValuesAsText("@type")).isNotEmpty().allSatisfy(type -> assertThat(type)
                .matches("[A-Z][A-Za-z]+"));
        assertThat(said.path("name").asText()).isNotEmpty();
        var page = said.path("mainEntityOfPage");
        assertThat(page.path("inLanguage").asText()).isEqualTo("nn");
        assertThat(page.path("dateModified").asText())
                .isEqualTo(entry.at("/meta/updatedAt").asText());
        assertThat(page.at("/isPartOf/@type").asText()).isEqualTo("WebSite");
        assertThat(page.path("license").asText()).contains("NLOD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conferences/lansering-innovasjonsloft-2018    | /@type                      | Event
                    conferences/lansering-innovasjonsloft-2018    | /startDate                  | 2018-03-19
                    conferences/lansering-innovasjonsloft-2018    | /location/addressLocality   | Oslo
                    conferences/lansering-innovasjonsloft-2018    | /eventAttendanceMode        | https://schema.org/MixedEventAttendanceMode
                    conferences/topplederkonferansen-2018         | /startDate                  | 2018
                    conferences/topplederkonferansen-2018         | /superEvent/@type           | EventSeries
                    conferences/topplederkonferansen-2018         | /superEvent/name            | Topplederkonferansen (conference for top leaders of state bodies)
                    conferences/topplederkonferansen-2018         | /about/0/@type              | DefinedTerm
                    quotes/monica-maeland-prove-og-feile-2018     | /@type                      | Quotation
                    quotes/monica-maeland-prove-og-feile-2018     | /creator/name               | Monica Mæland
                    speakers/hans-christian-holte                 | /affiliation/0/@type        | OrganizationRole
                    topics/trust                                  | /description                | Assuming that employees are both willing and able to do a good job, and governing and leading accordingly.
                    principles/torfing-1                          | /creator/name               | Jacob Torfing
                    """)
    void what_an_entry_is_said_to_be(String entry, String pointer, String value) {
        assertThat(on("/pages/" + entry + "?lang=en").at(pointer).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "/, WebSite, /potentialAction/@type, SearchAction",
        "/pages, CollectionPage, /breadcrumb/@type, BreadcrumbList",
        "/pages/topics, CollectionPage, /mainEntity/itemListElement/0/position, 1",
        "/pages?q=tillit, SearchResultsPage, /mainEntity/@type, ItemList"
    })
    void pages_say_what_they_are(String address, String type, String pointer, String value) {
        var said = on(address);

        assertThat(said.path("@type").asText()).isEqualTo(type);
        assertThat(said.at(pointer).asText()).isEqualTo(value);
    }

    @Test
    void texts_cannot_end_the_script_or_begin_a_comment() {
        var name = "</script><!-- <script> ]]>";
        Api.write("PUT", ROOT + "topics/markup", "{\"label\":{\"nb\":\"" + name + "\"}}", "If-None-Match", "*")
                .is(201);
        made.add("topics/markup");

        for (var address : List.of("/pages/topics/markup", "/pages/topics")) {
            assertThat(scriptOn(address))
                    .contains("\\u003c/script>\\u003c!-- \\u003cscript>")
                    .doesNotContain("<");
            assertThat(on(address).findValuesAsText("name")).contains(name);
        }
    }

    /** Writes make lines of them; what was stored before may have them. */
    @Test
    void separators_that_end_lines_in_scripts_are_escaped() {
        var node = new ObjectMapper().createObjectNode().put("name", "En\u2028to\u2029tre");

        assertThat(PageStructuredData.script(node)).contains("En\\u2028to\\u2029tre");
    }

    private static JsonNode on(String address) {
        return Api.parse(scriptOn(address).getBytes(StandardCharsets.UTF_8));
    }

    private static String scriptOn(String address) {
        var scripts =
                SCRIPT.matcher(Api.get(address, "Accept", "text/html").ok().text());
        assertThat(scripts.find()).as(address).isTrue();
        return scripts.group(1);
    }
}
