package no.innovasjonsbase.contract;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The parts of an entry that a citation is about. */
@ApplicationTest
class CitationPointerValidatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id = "cited-" + UUID.randomUUID();
    private final String href = "/api/v1/topics/" + id;

    @AfterEach
    void delete() {
        Api.write("DELETE", href, null, "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []                                | 201 |
                    [""]                              | 201 |
                    ["/label/nb", "/altLabels/nb/1"]  | 201 |
                    ["/label/en"]                     | 422 | “/label” has nb, nn
                    ["/label/no"]                     | 422 | “/label” has nb, nn
                    ["/label/nb/0"]                   | 422 | “/label/nb” is a single value
                    ["/altLabels/nb/2"]               | 422 | “/altLabels/nb” has 0, 1
                    ["/altLabels/nb/-"]               | 422 | “/altLabels/nb” has 0, 1
                    ["/altLabels/nb/01"]              | 422 | “/altLabels/nb” has 0, 1
                    ["/nothing/of/the/kind"]          | 422 | “” has label, altLabels
                    ["/"]                             | 422 | “” has label, altLabels
                    ["/citations/0/relation"]         | 422 | “” has label, altLabels
                    ["/id"]                           | 422 | “” has label, altLabels
                    ["/meta/version"]                 | 422 | “” has label, altLabels
                    ["label/nb"]                      | 422 | JSON Pointer
                    ["/label~nb"]                     | 422 | JSON Pointer
                    ["#/label/nb"]                    | 422 | JSON Pointer
                    ["/label/nb\\ud800"]              | 422 | “/label” has nb, nn
                    [null]                            | 422 | present
                    [7]                               | 422 | text
                    "/label/nb"                       | 422 | list
                    """)
    void are_there_or_the_citation_is_refused(String about, int status, String said) throws JsonProcessingException {
        var answer = Api.write("PUT", href, topic("unsourced", about), "Accept-Language", "en");

        answer.is(status);
        if (said != null) {
            var fault = answer.json().at("/errors/0");
            assertThat(fault.get("pointer").asText()).startsWith("/citations/0/about");
            assertThat(fault.get("detail").asText()).contains(said);
        }
    }

    @Test
    void that_are_taken_away_while_a_citation_is_about_them_are_missed() throws JsonProcessingException {
        Api.write("PUT", href, topic("self-composed", "[\"/label/nn\"]")).is(201);

        var answer = Api.write("PATCH", href, JSON.readTree("{\"label\":{\"nn\":null}}"), "If-Match", "*");

        answer.is(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/citations/0/about/0");
        assertThat(Api.json(href).at("/label/nn").asText()).isEqualTo("ord");
    }

    @Test
    void words_of_the_base_in_a_copy_of_an_earlier_release_are_about_the_whole_entry() throws JsonProcessingException {
        var line = topic("self-composed", "null").put("type", "topic").put("id", id);

        Api.sendBytes(
                        "POST",
                        "/api/v1/import",
                        JSON.writeValueAsBytes(line),
                        "Content-Type",
                        "application/x-ndjson",
                        "Authorization",
                        "Bearer " + Api.adminKey())
                .is(200);

        assertThat(Api.json(href).at("/citations/0/about").toString()).isEqualTo("[\"\"]");
    }

    private static ObjectNode topic(String relation, String about) throws JsonProcessingException {
        var topic = (ObjectNode)
                JSON.readTree("{\"label\":{\"nb\":\"ord\",\"nn\":\"ord\"},\"altLabels\":{\"nb\":[\"et\",\"to\"]}}");
        topic.putArray("citations").addObject().put("relation", relation).set("about", JSON.readTree(about));
        return topic;
    }
}
