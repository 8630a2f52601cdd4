package no.innovasjonsbase.contract;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Text as Windows, Macs and spreadsheets write it: what only looks different is the same, and what misleads is refused. */
@ApplicationTest
class TextSentTest {
    private final String address = "/api/v1/topics/texts-" + UUID.randomUUID();

    @AfterEach
    void delete() {
        Api.write("DELETE", address, null, "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A\\u030apen dialog               | Åpen dialog
                    \\u0020 Åpen  dialog\\u0020      | Åpen dialog
                    Åpen\\tdialog\\n                | Åpen dialog
                    \\ufeffÅpen dialog\\u00a0        | Åpen dialog
                    Åpen\\u00a0dialog               | Åpen\u00a0dialog
                    Å\\u00adpen \\u200bdia\\ufefflog   | Åpen dialog
                    A\\u200b\\u030apen dialog         | Åpen dialog
                    \\u200eÅpen\\u200f dialog\\u200e   | Åpen dialog
                    Å\\u200dpen dia\\u200clog\\u200d    | Åpen dialog
                    Å\\udb40\\udc70pen dia\\u2063log    | Åpen dialog
                    שלום\\u200f!                     | שלום\u200f!
                    \\ud83d\\udc69\\u200d\\ud83d\\udcbb     | \ud83d\udc69\u200d\ud83d\udcbb
                    \\ud83c\\udff4\\udb40\\udc67\\udb40\\udc7f      | \ud83c\udff4\udb40\udc67\udb40\udc7f
                    می\\u200cخواهم                   | می\u200cخواهم
                    """)
    void of_one_line_is_kept_composed_and_trimmed(String sent, String kept) {
        var answer = Api.write("PUT", address, "{\"label\":{\"nb\":\"" + sent + "\"}}")
                .is(201);

        assertThat(answer.json().at("/label/nb").asText()).isEqualTo(kept);
        var again = Api.write("PUT", address, "{\"label\":{\"nb\":\"" + kept + "\"}}", "If-Match", "*")
                .ok();
        assertThat(again.json().at("/meta/version").asInt()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"label":{"nb":"Åpen\\u202edialog"}}                                | /label/nb          | direction
                    {"label":{"nb":"Åpen\\u2067dialog"}}                                | /label/nb          | direction
                    {"label":{"nb":"Åpen\\ndialog"}}                                    | /label/nb          | one line
                    {"label":{"nb":"Åpen\\u2028dialog"}}                                | /label/nb          | one line
                    {"label":{"nb":"Åpen\\uffff"}}                                      | /label/nb          | no character
                    {"label":{"nb":"Åpen\\ud83f\\udffe"}}                              | /label/nb          | no character
                    {"label":{"nb":"\\u2003\\ufeff"}}                                  | /label/nb          | empty
                    {"label":{"nb":"\\u3164\\u2800"}}                                  | /label/nb          | empty
                    {"label":{"nb":"\\u0301"}}                                        | /label/nb          | empty
                    {"label":{"nb":"Bl\\ufffdb\\ufffdr"}}                              | /label/nb          | lost on the way
                    {"label":{"nb":"\\uf0b7 Punkt"}}                                  | /label/nb          | private use
                    {"label":{"nb":"A"},"definition":{"nb":"b\\u202ec"}}                | /definition/nb     | direction
                    {"label":{"nb":"A"},"altLabels":{"nb":[""]}}                        | /altLabels/nb/0    | empty
                    {"label":{"nb":"A"},"altLabels":{"nb":["B","c\\nd"]}}               | /altLabels/nb/1    | one line
                    {"label":{"nb":"A"},"altLabels":{"nb":[]}}                          | /altLabels/nb      | from 1 to 50 elements
                    """)
    void that_misleads_or_is_none_is_refused_at_its_place(String body, String pointer, String said) {
        var problem = Api.write("PUT", address, body, "Accept-Language", "en").problem(422, "invalid-entry");

        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asText()).contains(said);
    }

    @Test
    void with_a_byte_order_mark_in_front_is_taken() {
        var body = "\uFEFF{\"label\":{\"nb\":\"Merket\"}}";

        assertThat(Api.write("PUT", address, body)
                        .is(201)
                        .json()
                        .at("/label/nb")
                        .asText())
                .isEqualTo("Merket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\nEn  linje\\n\\n  og en til\\n",
                "En  linje\\r\\n\\r\\n  og en til\\r\\n",
                "En  linje\\r\\r  og en til",
                "En  linje\\u2028\\u000b  og en til"
            })
    void of_several_lines_keeps_its_lines_and_spaces(String sent) {
        var prose = "{\"label\":{\"nb\":\"A\"},\"definition\":{\"nb\":\"" + sent + "\"}}";

        var answer = Api.write("PUT", address, prose).is(201);

        assertThat(answer.json().at("/definition/nb").asText()).isEqualTo("En  linje\n\n  og en til");
    }
}
