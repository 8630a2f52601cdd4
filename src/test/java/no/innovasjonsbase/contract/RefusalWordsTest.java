package no.innovasjonsbase.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Refusals say what is wrong with the very value that was sent, and what would be right. */
@ApplicationTest
class RefusalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    topics?updatedSince=2026-01-01T00:00:00+02:00 | updatedSince | 2026-01-01T00:00:00%2B02:00
                    topics?updatedSince=2026-01-01T00:00:00       | updatedSince | time zone
                    topics?updatedSince=2019-02-29                | updatedSince | 29 February isn’t in 2019
                    conferences?from=2019-02-29                   | from         | 29 February isn’t in 2019
                    conferences?from=2019-13                      | from         | no month 13
                    conferences?to=2019-2-9                       | to           | 2019-02-09
                    conferences?to=2019-02-09T12:00:00Z           | to           | without a time of day
                    organizations?asOf=2019-04-31                 | asOf         | 2019-04, which has 30 days
                    """)
    void of_a_parameter(String query, String parameter, String said) {
        var problem = Api.get("/api/v1/" + query, "Accept-Language", "en").problem(400, "invalid-parameters");

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/detail").asText()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"accessed":"2019-02-29"}            | /accessed  | 29 February isn’t in 2019
                    {"accessed":"2019-04-31"}            | /accessed  | 2019-04, which has 30 days
                    {"accessed":"2019-2-9"}              | /accessed  | 2019-02-09
                    {"accessed":"2019-02-09T12:00:00Z"}  | /accessed  | without a time of day
                    {"accessed":"9.2.2019"}              | /accessed  | "2018-03-19"
                    {"accessed":2019}                    | /accessed  | in quotes
                    {"url":"www.regjeringen.no"}          | /url       | neither https:// nor http://
                    {"url":"ftp://x.no/"}                 | /url       | other kinds
                    {"url":"https://x.no:99999/"}         | /url       | 65535
                    {"url":"https://x.no/50%"}            | /url       | %25
                    {"authors":"Ola"}                     | /authors   | list
                    """)
    void of_a_property(String property, String pointer, String said) {
        var body = "{\"title\":{\"nb\":\"T\"},\"kind\":\"book\"," + property.substring(1);
        var problem = Api.write("PUT", "/api/v1/sources/refused", body, "Accept-Language", "en")
                .problem(422, "invalid-entry");

        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asText()).contains(said);
    }

    @Test
    void of_a_list_that_is_too_long() {
        var body = "{\"title\":{\"nb\":\"T\"},\"kind\":\"book\",\"authors\":[" + "\"A\",".repeat(50) + "\"B\"]}";
        var problem = Api.write("PUT", "/api/v1/sources/refused", body, "Accept-Language", "en")
                .problem(422, "invalid-entry");

        assertThat(problem.at("/errors/0/detail").asText()).isEqualTo("The list must have from 0 to 50 elements.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | /api/v1/topics                         | text/html                   | application/json, text/csv
                    HEAD | /api/v1/topics                         | text/html                   |
                    GET  | /api/v1/topics/                        | application/json;q=0        | application/json, text/csv
                    GET  | /api/v1/topics/trust                   | text/csv                    | application/json
                    GET  | /api/v1/search?q=x                     | text/csv                    | application/json
                    GET  | /api/v1/export                         | application/json            | application/jsonl, application/x-ndjson
                    POST | /api/v1/import                         | application/json            | application/jsonl, application/x-ndjson
                    GET  | /api/v1/changes                        | text/csv                    | application/atom+xml, application/cloudevents-batch+json, application/json, text/event-stream
                    GET  | /api/v1/topics/trust/versions          | text/csv                    | application/json
                    GET  | /api/v1/topics/trust/versions/1        | application/json-patch+json | application/json
                    GET  | /api/v1/topics/trust/versions/1?diff=1 | application/json            | application/json-patch+json
                    GET  | /                                      | text/csv                    | application/json, text/html
                    GET  | /problems/not-found                    | text/csv                    | application/json, text/html
                    POST | /api/v1/backups                        | application/json            | application/zip
                    """)
    void of_accept_name_the_formats_of_that_address(String method, String address, String accept, String formats) {
        var answer = Api.write(method, address, null, "Accept", accept, "Accept-Language", "en");

        if (formats == null) {
            answer.is(406);
        } else {
            var detail = answer.problem(406, "not-acceptable").get("detail").asText();
            // Of an entry there are more, of which AcceptedFormatsTest tells.
            assertThat(detail.replaceFirst(".* at this address: (.*?)\\. .*", "$1")
                            .split(", "))
                    .isSorted()
                    .contains(formats.split(", "))
                    .doesNotContain(accept);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST  | /api/v1/topics        | text/plain                        | “text/plain”  | application/json             | Accept
                    PUT   | /api/v1/topics/x      | application/merge-patch+json      | “application/merge-patch+json” | application/json | Accept
                    PATCH | /api/v1/topics/trust  | application/json                  | “application/json” | application/merge-patch+json | Accept-Patch
                    POST  | /api/v1/topics        | application/x-www-form-urlencoded | “application/x-www-form-urlencoded” | application/json | Accept
                    POST  | /api/v1/api-keys      | text/xml                          | “text/xml”    | application/json             | Accept
                    POST  | /api/v1/subscriptions | text/json                         | “text/json”   | application/json             | Accept
                    POST  | /api/v1/import        | application/json                  | “application/json” | application/x-ndjson, application/jsonl | Accept
                    POST  | /api/v1/import        |                                   | without “Content-Type” | application/x-ndjson, application/jsonl | Accept
                    """)
    void of_content_name_its_format_and_those_taken(
            String method, String address, String type, String sent, String taken, String header) {
        var headers = new ArrayList<>(List.of("Accept-Language", "en", "Authorization", "Bearer " + Api.adminKey()));
        if (type != null) {
            headers.addAll(List.of("Content-Type", type));
        }
        var answer = Api.sendBytes(method, address, "{}".getBytes(), headers.toArray(String[]::new));

        assertThat(answer.problem(415, "unsupported-media-type").get("detail").asText())
                .contains(sent, "takes " + taken + ". ");
        assertThat(answer.header(header)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json ; charset=UTF-8 | 201 |
                    Application/JSON;charset="utf-8" | 201 |
                    application/json;charset=utf8    | 201 |
                    application/json;charset=latin1  | 415 | “latin1”
                    application/json, text/plain     | 415 | “application/json, text/plain”
                    application/*                    | 400 | “application/*” is not a media type, such as application/json
                    */*                              | 400 | “*/*” is not a media type
                    json                             | 400 | “json” is not a media type
                    """)
    void of_a_type_of_content_are_true(String type, int status, String said) {
        var topic = "/api/v1/topics/typed-content";
        var answer = Api.sendBytes(
                "PUT",
                topic,
                "{\"label\":{\"nb\":\"Å\"}}".getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + Api.adminKey(),
                "Accept-Language",
                "en",
                "If-None-Match",
                "*",
                "Content-Type",
                type);
        if (said == null) {
            Api.write("DELETE", topic, null, "If-Match", "*");
        } else {
            assertThat(answer.json().toString()).contains(said);
        }

        answer.is(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "1"                  | Must be an integer, without quotes.
                    1.5                  | Must be an integer, without quotes.
                    1.0000000000000000000000001 | Must be an integer, without quotes.
                    1e-400               | Must be an integer, without quotes.
                    -1                   | Must be at least 1.
                    -1e400               | Must be at least 1.
                    10001                | Must be at most 10000.
                    1e400                | Must be at most 10000.
                    99999999999999999999 | Must be at most 10000.
                    """)
    void of_a_number_are_true(String number, String said) {
        var body = "{\"statement\":{\"nb\":\"A\"},\"number\":" + number + "}";
        var problem = Api.write("POST", "/api/v1/principles", body, "Accept-Language", "en")
                .problem(422, "invalid-entry");

        assertThat(problem.at("/errors/0/detail").asText()).isEqualTo(said);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'publisher': '%s'}           | Can have at most 300 characters.
                    {'title': {'nb': '%s'}}       | Can have at most 500 characters.
                    {'url': 'https://a.no/%s'}     | Can have at most 2000 characters.
                    {'licence': 'https://a.no/%s'} | Can have at most 2000 characters.
                    {'url': 'https://å.no/%s'}     | Can have at most 2000 characters, written in ASCII
                    {'licence': 'https://å.no/%s'} | Can have at most 2000 characters, written in ASCII
                    """)
    void of_what_is_too_long_tell_how_long_it_may_be(String property, String said) {
        // With å as the only letter beyond ASCII, it is short enough until it is written as xn--5ca.
        var start = "https://å.no/";
        var characters = property.contains("å") ? 2000 - start.length() : 1988;
        var patch = property.replace('\'', '"').formatted("a".repeat(characters));
        var problem = Api.write(
                        "PATCH",
                        "/api/v1/sources/topplederkonferansen-artikkel",
                        patch,
                        "If-Match",
                        "*",
                        "Accept-Language",
                        "en")
                .problem(422, "invalid-entry");

        assertThat(problem.at("/errors/0/detail").asText()).startsWith(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1e-400                      | 10 digits before the decimal point and 5 after it
                    123e-2000                   | 10 digits before the decimal point and 5 after it
                    1e-99999999999              | 10 digits before the decimal point and 5 after it
                    0.30000000000000001         | 10 digits before the decimal point and 5 after it
                    9999999999.999990000000001  | 10 digits before the decimal point and 5 after it
                    -10000000000                | 10 digits before the decimal point and 5 after it
                    1e309                       | 10 digits before the decimal point and 5 after it
                    1e999999999                 | 10 digits before the decimal point and 5 after it
                    -1E+99999999999             | 10 digits before the decimal point and 5 after it
                    "1"                         | Must be a number, without quotes.
                    """)
    void of_a_decimal_number_are_true(String number, String said) {
        requireRefused(
                "findings",
                "{\"figures\":[{\"name\":{\"nb\":\"A\"},\"value\":" + number + "}]}",
                "/figures/0/value",
                said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"350000.00000000001", "1e-400", "10000000000000", "1e400"})
    void of_an_amount_are_true(String number) {
        requireRefused(
                "cases",
                "{\"cost\":{\"unit\":\"NOK\",\"amount\":" + number + "}}",
                "/cost/amount",
                "13 digits before the decimal point and 2 after it");
    }

    private static void requireRefused(String collection, String body, String pointer, String said) {
        var problem = Api.write("POST", "/api/v1/" + collection, body, "Accept-Language", "en")
                .problem(422, "invalid-entry");

        assertThat(problem.get("errors"))
                .filteredOn(fault -> fault.get("pointer").asText().equals(pointer))
                .singleElement()
                .satisfies(fault -> assertThat(fault.get("detail").asText()).contains(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Μαρία Παπά", "山田花子", "Мария", "مريم", "第3回", "😀", "…!"})
    void of_a_name_that_gives_no_id_tell_how_to_choose_one(String name) {
        var problem = Api.write("POST", "/api/v1/speakers", "{\"name\":\"" + name + "\"}", "Accept-Language", "en")
                .problem(422, "invalid-entry");

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/name");
        assertThat(problem.at("/errors/0/detail").asText()).contains("PUT to /api/v1/speakers/{id}");
    }

    @ParameterizedTest
    @CsvSource({"Łukasz Żółć, lukasz-zolc", "Μαρία Papa, papa", "Bjørn Þór Ægisson, bjorn-thor-aegisson"})
    void are_not_needed_for_a_name_in_latin_letters(String name, String id) {
        var made = Api.write("POST", "/api/v1/speakers", "{\"name\":\"" + name + "\"}")
                .is(201);

        assertThat(made.header("Location")).startsWith("/api/v1/speakers/" + id);
        Api.write("DELETE", made.header("Location"), null, "If-Match", "*").is(204);
    }
}
