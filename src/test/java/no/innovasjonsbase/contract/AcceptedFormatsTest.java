package no.innovasjonsbase.contract;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** Ranges and parameters in {@code Accept} choose among the formats that there are, and are never sent back. */
@ApplicationTest
class AcceptedFormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/topics         | application/*                                | application/json;charset=UTF-8
                    /api/v1/topics         | application/json;version=2                   | application/json;charset=UTF-8
                    /api/v1/topics         | application/json; charset=iso-8859-1         | application/json;charset=UTF-8
                    /api/v1/topics/trust/versions | application/json;q=0.5, application/*;q=0.9 | application/json;charset=UTF-8
                    /api/v1/topics         | text/csv;charset=x, */*;q=0.1                | text/csv;charset=UTF-8;header=present
                    /api/v1/topics/trust   | application/*;version=2                      | application/json;charset=UTF-8
                    /api/v1/topics/trust   | application/*                                | application/json;charset=UTF-8
                    /api/v1/topics/trust   | application/*, */*                           | application/json;charset=UTF-8
                    /api/v1/topics/trust   | application/*, application/json;q=0.9        | application/ld+json
                    /api/v1/topics         | application/*, application/json;q=0.9        | application/ld+json
                    /api/v1/topics         | */*, application/json;q=0.9                  | text/csv;charset=UTF-8;header=present
                    /api/v1/topics         | application/*, application/json;q=0, application/ld+json;q=0 | application/x-bibtex;charset=UTF-8
                    /api/v1/topics         | text/*                                       | text/csv;charset=UTF-8;header=present
                    /api/v1/topics         | text/*;q=0.1, application/*;q=0.2            | application/json;charset=UTF-8
                    /api/v1/topics         | Application/Json ; q = 0.5 ; charset=utf-8   | application/json;charset=UTF-8
                    /api/v1/topics         | ,, text/csv,                                 | text/csv;charset=UTF-8;header=present
                    /api/v1/topics         | ,                                            | application/json;charset=UTF-8
                    /api/v1/topics         | application/json;profile="a, b;q=0"          | application/json;charset=UTF-8
                    /ns                    | text/*                                       | text/turtle;charset=UTF-8
                    /ns                    | text/n3, text/*;q=0.5, application/json;q=0.1 | text/turtle;charset=UTF-8
                    /ns                    | text/*, text/turtle;q=0                      | text/html;charset=UTF-8
                    /api/v1/export         | application/*                                | application/x-ndjson;charset=UTF-8
                    /api/v1/export         | application/jsonl;version=2                  | application/jsonl;charset=UTF-8
                    /api/v1/export         | */*                                          | application/x-ndjson;charset=UTF-8
                    """)
    void an_answer_is_of_one_of_its_formats(String address, String accept, String format) {
        var answer = Api.get(address, "Accept", accept).ok();

        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/topics                     | json             | text/csv            | application/json
                    /api/v1/topics                     | csv              | application/json    | text/csv
                    /api/v1/topics/trust               | json             | text/turtle         | application/json
                    /api/v1/topics/trust               | json-ld          | application/json    | application/ld+json
                    /api/v1/topics/trust/versions/1    | turtle           | application/json    | text/turtle
                    /api/v1/changes                    | json             | text/event-stream   | application/json
                    /api/v1/changes                    | atom             | application/json    | application/atom+xml
                    /api/v1/changes                    | cloudevents      | */*                 | application/cloudevents-batch+json
                    /api/v1/export                     | ndjson           | application/jsonl   | application/x-ndjson
                    /api/v1/export                     | jsonl            | application/json    | application/jsonl
                    /api/v1/search?q=tillit            | json             | text/html           | application/json
                    /                                  | json             | text/html           | application/json
                    /                                  | html             | application/json    | text/html
                    /problems/not-found                | json             | text/html           | application/json
                    """)
    void the_address_names_the_format_for_whoever_can_not_send_headers(
            String address, String format, String accept, String mediaType) {
        var asked = address + (address.contains("?") ? "&" : "?") + "format=" + format;

        for (var method : List.of("GET", "HEAD")) {
            assertThat(Api.send(method, asked, "Accept", accept).ok().header("Content-Type"))
                    .startsWithIgnoringCase(mediaType);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/topics         | xml   | csv, json, json-ld, turtle
                    /api/v1/topics         | CSV   | csv, json, json-ld, turtle
                    /api/v1/topics         | atom  | csv, json, json-ld, turtle
                    /api/v1/topics/trust   | csv   | json, json-ld, turtle
                    /api/v1/changes        | csv   | atom, cloudevents, event-stream, json
                    /api/v1/export         | json  | jsonl, ndjson
                    /                      | xml   | html, json
                    /api/v1/topics/trust/versions/1        | json-patch | json, json-ld, turtle
                    /api/v1/topics/trust/versions/1?diff=1 | json       | json-patch
                    """)
    void a_format_that_an_address_does_not_give_is_refused_with_those_it_does(
            String address, String format, String valid) {
        var asked = address + (address.contains("?") ? "&" : "?") + "format=" + format;
        var problem =
                Api.get(asked, "Accept", "text/turtle", "Accept-Language", "en").problem(400, "invalid-parameters");

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("format");
        var told = problem.at("/errors/0/detail").asText().replaceFirst(".*Valid: (.*)\\.", "$1");
        assertThat(told.split(", ")).isSorted().contains(valid.split(", ")).doesNotContain(format);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void the_definition_names_the_formats_that_an_address_gives(Contract.Operation read) {
        for (var format : read.query("format").schema().get("enum")) {
            // A stream does not end, and there is a patch only between two versions.
            if (!List.of("event-stream", "json-patch").contains(format.asText())) {
                var answer = Api.get(read.exampleAddress("format=" + format.asText()))
                        .ok();

                assertThat(read.definition()
                                .at("/responses/200/content")
                                .has(answer.header("Content-Type").replaceFirst(";.*", "")))
                        .as("%s", answer.header("Content-Type"))
                        .isTrue();
            }
        }
    }

    static List<Contract.Operation> reads() {
        return Contract.operations();
    }
}
