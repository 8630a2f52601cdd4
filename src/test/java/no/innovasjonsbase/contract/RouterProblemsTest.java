package no.innovasjonsbase.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.RawConnection;
import no.innovasjonsbase.testsupport.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests as nobody should send them: each is answered properly or with a problem, whoever in the stack refuses it. */
@ApplicationTest
class RouterProblemsTest {
    private static final String IMF_FIXDATE = "[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT";
    private static final List<String> INNARDS = List.of(
            "no.innovasjonsbase",
            "java.",
            "io.quarkus",
            "io.vertx",
            "jakarta.",
            "org.",
            "Exception",
            "\tat ",
            "hibernate");

    // --- Targets ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/finnes-ikke",
                "/api",
                "/api/",
                "/api/v1/finnes-ikke",
                "/api/v2/talks",
                "/API/v1/talks",
                "/api/v1/talks/a/b/c",
                "/api/v1/talks/a%2Fb",
                "/api/v1/talks/..%2F..%2Fetc%2Fpasswd",
                "/api/v1/talks/%2e%2e%2f",
                "/api/v1/talks/%5C",
                "/api/v1/talks/%C3%A6",
                "/api/v1/talks/%C3%28",
                "/api/v1/talks/%ED%A0%80",
                "/api/v1/talks/%FF%FE",
                "/api/v1/talks/%F0%9F%98%80",
                "/api/v1/talks/%0d%0aX-Injected:%201",
                "/api/v1/talks/'%20or%201=1--",
                "/api/v1/%C3%28",
                "/api/v1/finnes-ikke",
                "/api/v1/finnes-ikke/trust",
                "/api/v1/topic/trust",
                "/api/v1/conferences/%C3%28/programme",
                "/api/v1/conferences/finnes-ikke/programme",
                "/api/v1/speakers/finnes-ikke/appearances",
                "/api/v1/principles/finnes-ikke/evidence",
                "/problems/finnes-ikke",
                "/problems/%C3%28",
                "/q/finnes-ikke",
                "/q/openapi/finnes-ikke",
                "/q/swagger-ui/finnes-ikke.js",
                "/finnes-ikke.css",
                "/.well-known/security.txt",
                "/docs/finnes-ikke.md",
                "/META-INF/MANIFEST.MF",
                "/application.properties"
            })
    void what_is_not_there_is_not_found(String target) {
        assertProblem(RawHttp.send("GET " + target + " HTTP/1.1"), 404, "not-found");
        var head = RawHttp.send("HEAD " + target + " HTTP/1.1").is(404);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo("application/problem+json");
        for (var method : List.of("POST", "DELETE", "FOO")) {
            var answer = RawHttp.send(method + " " + target + " HTTP/1.1", "Content-Length: 0");

            assertProper(answer);
            assertThat(answer.status()).as(answer.asked()).isIn(401, 404, 405);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/problems/finnes-ikke       | text/html, */*;q=0.8          | text/html",
                "/problems/finnes-ikke       | text/*                        | text/html",
                "/problems/not-found?langg=a | text/html, */*;q=0.8          | text/html",
                "/finnes-ikke                | text/html, */*;q=0.8          | text/html",
                "/.well-known/security.txt   | text/html, */*;q=0.8          | text/html",
                "/problems/finnes-ikke       | */*                           | application/problem+json",
                "/problems/finnes-ikke       | application/json, text/html   | application/problem+json",
                "/problems/finnes-ikke       | text/html;q=0.5, application/json | application/problem+json",
                "/api/v1/topics/finnes-ikke  | text/html, */*;q=0.8          | application/problem+json",
                "/api/v1/finnes-ikke         | text/html, */*;q=0.8          | application/problem+json",
                "/api/v1?finnes=ikke         | text/html, */*;q=0.8          | application/problem+json",
            })
    void a_problem_is_a_page_to_who_is_on_the_way_to_one(String address, String accept, String mediaType) {
        var answer = Api.get(address, "Accept", accept, "Accept-Language", "nn");

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.header("Content-Type")).startsWith(mediaType);
        assertThat(answer.header("Content-Language")).isEqualTo("nn");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.listIn("Vary")).contains("Accept-Language");
        if (mediaType.equals("text/html")) {
            assertThat(answer.listIn("Vary")).contains("Accept");
            assertThat(answer.text()).contains("<html lang=\"nn\">", "HTTP " + answer.status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/openapi.json",
                "/q/openapi?format=json",
                "/q/swagger-ui",
                "/q/swagger-ui/",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics"
            })
    void what_the_framework_serves_can_only_be_read(String target) {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "FOO")) {
            var answer = RawHttp.send(method + " " + target + " HTTP/1.1", "Content-Length: 0");

            assertProblem(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
        assertThat(RawHttp.send("OPTIONS " + target + " HTTP/1.1").is(204).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(RawHttp.send("GET " + target + " HTTP/1.1").status()).isIn(200, 302);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/finnes-ikke",
        "PUT, /api/v1/finnes-ikke/trust",
        "PATCH, /api/v1/topic/trust",
        "DELETE, /api/v1/finnes-ikke/trust",
        "OPTIONS, /api/v1/finnes-ikke",
        "GET, /api/v1/finnes-ikke/trust/versions",
    })
    void who_asks_for_a_collection_that_does_not_exist_is_told_which_do(String method, String target) {
        var answer = RawHttp.send(method + " " + target + " HTTP/1.1", "Accept-Language: en", "Content-Length: 0");

        assertProblem(answer, 404, "not-found");
        assertThat(answer.json().get("detail").asText()).contains("There are: ", "topics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/api/v1/talks/%00",
                "/api/v1/talks/a%00b",
                "/api/v1/talks?ids=%00",
                "/api/v1/talks?%00=1",
                "/?%00",
                "/q/openapi?%00",
                "/%zz",
                "/%",
                "/%4",
                "/api/v1/talks/%zz",
                "/api/v1/talks?ids=%zz",
                "/api/v1/talks?lang=%",
                "/api/v1/talks?%zz=1",
                "/api/v1/talks?ids=%u00e6",
                "/api/v1/talks?ids={id}",
                "/api/v1/talks?ids=<a>",
                "/api/v1/talks?ids=\"a\"",
                "/api/v1/talks?ids=a|b",
                "/api/v1/talks?ids=a\\b",
                "/api/v1/talks/^"
            })
    void what_is_no_address_is_malformed(String target) {
        assertProblem(RawHttp.send("GET " + target + " HTTP/1.1"), 400, "malformed-request");
        RawHttp.send("HEAD " + target + " HTTP/1.1").is(400);
        assertProblem(RawHttp.send("POST " + target + " HTTP/1.1", "Content-Length: 0"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C3%28", "%ED%A0%80", "%FF", "%C0%AF", "%F8%88%80%80%80", "%C3", "%C3%A6", "%F0%9F%98%80"})
    void what_is_not_utf_8_is_refused_in_every_parameter(String value) {
        for (var list : Contract.lists()) {
            for (var parameter : list.queries()) {
                var answer = RawHttp.send("GET " + list.path() + "?" + parameter.name() + "=" + value + " HTTP/1.1");

                assertProper(answer);
                // Only words to look for, and what a programme calls things, may be any text.
                var isText = Set.of("q", "room", "track").contains(parameter.name())
                        && Set.of("%C3%A6", "%F0%9F%98%80").contains(value);
                assertThat(answer.status()).as(answer.asked()).isEqualTo(isText ? 200 : 400);
            }
        }
        assertProper(RawHttp.send("GET /api/v1/talks?" + value + "=1 HTTP/1.1").is(400));
        assertProper(
                RawHttp.send("GET /api/v1/conferences/topplederkonferansen-2018/programme?lang=" + value + " HTTP/1.1")
                        .is(400));
        assertProper(RawHttp.send("GET /problems?" + value + " HTTP/1.1").is(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/api/v1/talks",
                "HTTP://LOCALHOST:1234/api/v1/talks?limit=1",
                "https://annen.example/api/v1/talks",
                "http://localhost",
                "http://localhost?limit=1",
                "http://[::1]/api/v1/talks",
                "http://[/api/v1/talks",
                "http:///api/v1/talks",
                "ftp://localhost/api/v1/talks",
                "//api/v1/talks",
                "///",
                "//",
                "/api//v1/talks",
                "/api/v1/talks/",
                "/api/v1/talks//",
                "/api/v1/talks/.",
                "/api/v1/./talks",
                "/api/v1/panels/../talks",
                "/../../api/v1/talks",
                "/api/v1/panels/%2e%2e/talks",
                "/api/v1/t%61lks",
                "/api/v1/talks;a=b",
                "/api/v1;x/talks",
                "/api/v1/talks?",
                "/api/v1/talks?&",
                "/api/v1/talks?limit=1#top",
                "/api/v1/talks?=1",
                "/api/v1/talks?limit=1;total=true",
                "/api/v1/talks?limit=99999999999999999999999999",
                "/api/v1/talks?limit=-99999999999999999999999999",
                "/api/v1/principles?number=99999999999999999999999999",
                "/api/v1/talks/\u00c3\u00a6",
                "/api/v1/talks/\u00e6",
                "/api/v1/talks?ids=\u00e6",
                "talks",
                "api/v1/talks",
                "*",
                "?limit=1",
                "localhost:80",
                ":80",
                "/q/openapi?format=finnes-ikke",
                "/q/openapi?format=%C3%28",
                "/q/health/../openapi",
                "/q/swagger-ui",
                "/q/swagger-ui/%2e%2e/openapi",
                "/innovasjonsbase.css?%C3%28",
                "/;a",
                "/?a",
                "/problems/",
                "/problems/not-found/"
            })
    void an_odd_target_is_answered_properly(String target) {
        for (var method : List.of("GET", "HEAD", "OPTIONS", "POST", "FOO")) {
            var answer = RawHttp.send(method + " " + target + " HTTP/1.1", "Content-Length: 0");

            assertProper(answer);
            if (answer.status() == 405) {
                assertThat(answer.listIn("Allow")).as(answer.asked()).contains("GET");
            }
            if (target.contains("limit=-9") || target.contains("=999")) {
                assertThat(answer.status()).isNotEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/finnes-ikke?a=, 9000, 414, uri-too-long",
        "/api/v1/talks?ids=, 9000, 414, uri-too-long",
        "/api/v1/talks/, 9000, 414, uri-too-long",
        "/, 9000, 414, uri-too-long",
        "/q/openapi?a=, 9000, 414, uri-too-long",
        "/api/v1/talks?ids=, 100000, 414, uri-too-long",
        "/api/v1/talks?ids=, 7000, 400, invalid-parameters"
    })
    void an_address_may_not_be_too_long(String start, int length, int status, String type) {
        assertProblem(RawHttp.send("GET " + start + "a".repeat(length) + " HTTP/1.1"), status, type);
    }

    // --- Headers ---------------------------------------------------------------------------------------------------

    @Test
    void headers_may_not_be_too_large() {
        for (var path : List.of("/api/v1/talks", "/finnes-ikke", "/", "/q/openapi", "/q/health")) {
            for (int size : new int[] {20_000, 100_000}) {
                assertProblem(
                        RawHttp.send("GET " + path + " HTTP/1.1", "Cookie: a=" + "b".repeat(size)),
                        431,
                        "headers-too-large");
            }
            var many =
                    IntStream.range(0, 2000).mapToObj(i -> "X-" + i + ": 1234").toArray(String[]::new);
            assertProblem(RawHttp.send("GET " + path + " HTTP/1.1", many), 431, "headers-too-large");
        }
        RawHttp.send("GET /api/v1/talks HTTP/1.1", "Cookie: a=" + "b".repeat(8000))
                .ok();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE | /api/v1/organizations/finnes-ikke
                    DELETE | /api/v1/topics/trust/versions
                    GET    | /api/v1/export
                    GET    | /api/v1/statistics
                    GET    | /
                    GET    | /problems/not-found
                    GET    | /pages/topics/trust
                    GET    | /id/topic/trust
                    GET    | /catalog
                    GET    | /context.jsonld
                    """)
    void what_shows_no_entry_can_not_be_told_how_to(String method, String address) {
        for (var parameter : List.of("expand=parent", "fields=name", "asOf=2018")) {
            var problem = Api.write(method, address + "?" + parameter, null).problem(400, "invalid-parameters");

            assertThat(problem.findValuesAsText("parameter")).contains(parameter.split("=")[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*/", "a", ";", "/", "a/", "/json", "application/json/x", "text html", "application"})
    void an_accept_that_can_not_be_read_is_malformed(String accept) {
        for (var path : List.of("/api/v1/talks", "/", "/problems", "/finnes-ikke")) {
            var problem = assertProblem(
                    RawHttp.send("GET " + path + " HTTP/1.1", "Accept: " + accept), 400, "malformed-request");
            assertThat(problem.at("/errors/0/header").asText()).isEqualTo("Accept");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept:",
                "Accept: ,",
                "Accept: application/json;q=abc",
                "Accept: application/json;q=",
                "Accept: application/json;q=2",
                "Accept: application/json;q=-1",
                "Accept: application/json;charset=\"",
                "Accept: application/json;;;",
                "Accept: application/json, ",
                "Accept: application/json;q=0.5;q=0.6",
                "Accept: */*;q=0",
                "Accept: *",
                "Accept: \u00e6/\u00f8",
                "Accept-Language: ,",
                "Accept-Language: -",
                "Accept-Language: nb;q=abc",
                "Accept-Language: nb;q=2",
                "Accept-Language: nb;;;",
                "Accept-Language: *-*-*",
                "Accept-Language: \u00e6",
                "Accept-Language: nb-NO-x-a-b-c-d-e-f-g-h-i",
                "Accept-Language: ;q=1",
                "Accept-Encoding: ,",
                "Accept-Encoding: ;;;",
                "Accept-Encoding: gzip;q=abc",
                "Accept-Encoding: \u00e6",
                "Accept-Charset: finnes-ikke",
                "If-None-Match: abc",
                "If-None-Match: \"",
                "If-None-Match: ,",
                "If-None-Match:",
                "If-None-Match: W/",
                "If-None-Match: \"a\"b\"",
                "If-Match: ,",
                "If-Match: \"",
                "If-Match: abc",
                "If-Modified-Since: i g\u00e5r",
                "If-Modified-Since:",
                "If-Modified-Since: Thu, 01 Jan 99999 00:00:00 GMT",
                "If-Modified-Since: Sun, 06-Nov-94 08:49:37 GMT",
                "If-Modified-Since: Sun Nov  6 08:49:37 1994",
                "If-Unmodified-Since: x",
                "If-Range: x",
                "Range: bytes=0-1",
                "Range: bytes=9-1",
                "Accept: application/json\r\nAccept: -1",
                "If-Modified-Since: ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
                "If-Unmodified-Since: ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
                "Accept: application/json\r\nAccept: ",
                "Content-Type: ;;;",
                "Content-Type: a/b/c",
                "Content-Type: application/json;charset=finnes-ikke",
                "Content-Language: ***",
                "Cookie: =;;=",
                "Cookie: a=\"",
                "Origin: null",
                "Origin: ://",
                "Origin: \u00e6",
                "Origin: http://[",
                "Host: [",
                "Host: a b",
                "Host: a:b:c",
                "Host: http://x/",
                "Host: \u00e6",
                "Host: a%zz",
                "X-Forwarded-Host: [",
                "X-Forwarded-Proto: \u00e6",
                "X-HTTP-Method-Override: DELETE",
                "Forwarded: for=\"",
                "Authorization: Bearer",
                "Authorization: Basic \u00e6",
                "Authorization: finnes-ikke abc",
                "Date: x",
                "TE: trailers",
                "Max-Forwards: x",
                "Expect: finnes-ikke"
            })
    void an_odd_header_is_answered_properly(String header) {
        for (var path : List.of(
                "/api/v1/talks", "/api/v1/topics/innovation?lang=nn", "/", "/problems", "/finnes-ikke", "/q/openapi")) {
            for (var method :
                    List.of("GET", "HEAD", "OPTIONS", "MADEUP", header.startsWith("Origin") ? "GET" : "PUT")) {
                var line = method + " " + path + " HTTP/1.1\r\n";
                var host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
                var answer = RawHttp.exchange(line + host + header + "\r\nConnection: close\r\n\r\n");

                assertProper(answer);
            }
        }
    }

    @Test
    void a_client_that_names_no_host_is_told() {
        for (var path : List.of("/api/v1/talks", "/", "/finnes-ikke")) {
            assertProper(RawHttp.exchange("GET " + path + " HTTP/1.0\r\n\r\n"));
            assertProper(RawHttp.exchange("GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n"));
        }
        RawHttp.exchange("GET /api/v1/talks HTTP/1.0\r\nHost: localhost\r\n\r\n")
                .ok();
    }

    @Test
    void what_follows_a_refusal_before_the_body_on_the_connection_is_answered() throws IOException {
        var refused = "POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nAccept: -1\r\nContent-Length: 200000\r\n\r\n"
                + "x".repeat(200_000);
        try (var connection = new RawConnection(Api.root())) {
            assertThat(connection.pipeline(List.of(refused, "GET /api/v1/talks HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                    .extracting(RawConnection.Answer::status)
                    .containsExactly(400, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/talks", "/", "/finnes-ikke", "/q/openapi"})
    void an_overlong_or_repeated_header_is_refused_and_named(String path) {
        var start = "GET " + path + " HTTP/1.1\r\nConnection: close\r\n";
        var host = "Host: localhost\r\n";
        for (var lines : List.of(
                host + host,
                "Host: " + "a.".repeat(1500) + "no\r\n",
                host + "Accept-Language: " + "nb,".repeat(5300) + "en\r\n",
                host + "Accept: " + "a/b,".repeat(4000) + "*/*\r\n",
                host + "Content-Type: application/json" + ";a=b".repeat(4000) + "\r\n")) {
            var problem = RawHttp.exchange(start + lines + "\r\n").problem(400, "malformed-request");

            assertThat(lines).contains(problem.at("/errors/0/header").asText() + ": ");
        }
    }

    // --- Methods ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {"FOO", "TRACE", "PROPFIND", "get", "Get", "POST", "PUT", "PATCH", "DELETE", "LINK", "G-E_T"})
    void a_method_that_an_address_does_not_take_is_refused(String method) {
        for (var path : List.of(
                "/",
                "/problems",
                "/problems/not-found",
                "/api/v1/speakers/jacob-torfing/appearances",
                "/api/v1/conferences/topplederkonferansen-2018/programme")) {
            var answer = RawHttp.send(method + " " + path + " HTTP/1.1", "Content-Length: 0", "X-Secret: abc123");

            assertProblem(answer, 405, "method-not-allowed");
            assertThat(answer.listIn("Allow")).containsExactly("GET", "HEAD", "OPTIONS");
            assertThat(answer.text()).doesNotContain("abc123");
        }
        for (var path :
                List.of("/q/openapi", "/q/swagger-ui/", "/innovasjonsbase.css", "/q/health", "/q/metrics", "*")) {
            assertProper(RawHttp.send(method + " " + path + " HTTP/1.1", "Content-Length: 0"));
        }
    }

    @Test
    void a_body_that_nobody_asked_for_does_no_harm() {
        for (var body : List.of("{}", "{\"a\": ", "\u0000", "a".repeat(5000))) {
            for (var type : List.of(
                    "application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
                var length = "Content-Length: " + body.length();
                for (var line : List.of(
                        "GET /api/v1/talks",
                        "POST /api/v1/talks",
                        "POST /finnes-ikke",
                        "PUT /",
                        "DELETE /api/v1/topics/innovation")) {
                    assertProper(RawHttp.exchange(
                            line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\n"
                                    + length + "\r\n\r\n" + body));
                }
            }
        }
    }

    // --- Languages -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| nb",
                "nb | nb",
                "no | nb",
                "nb-NO | nb",
                "no-NO | nb",
                "nn | nn",
                "nn-NO | nn",
                "nn-NO, nb;q=0.9, en;q=0.8 | nn",
                "en | en",
                "en-GB,en;q=0.5 | en",
                "de, en;q=0.5, nn;q=0.7 | nn",
                "de | en",
                "* | nb",
                "se, no;q=0.1 | nb",
                "en;q=0, nn | nn",
                "EN | en",
                "æøå | nb",
                "nb;q=abc | nb"
            })
    void problems_speak_the_language_of_the_reader(String wish, String spoken) {
        var titles = new HashSet<String>();
        for (var request : List.of(
                "GET /finnes-ikke",
                "GET /api/v1/talks/finnes-ikke",
                "GET /api/v1/talks?a=1",
                "GET /%zz",
                "POST /api/v1/talks",
                "GET /" + "a".repeat(9000))) {
            var headers = wish == null ? new String[] {} : new String[] {"Accept-Language: " + wish};
            var answer = RawHttp.send(request + " HTTP/1.1", headers);

            assertProper(answer);
            assertThat(answer.header("Content-Language")).as(answer.asked()).isEqualTo(spoken);
            assertThat(answer.listIn("Vary")).contains("Accept-Language");
            var problem = answer.json();
            var page = Api.get(problem.get("type").asText(), "Accept", "application/json", "Accept-Language", spoken)
                    .ok();
            assertThat(page.header("Content-Language")).isEqualTo(spoken);
            assertThat(page.json().get("title")).isEqualTo(problem.get("title"));
            titles.add(problem.get("title").asText());
        }
        assertThat(titles).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("problemTypes")
    void every_type_of_problem_is_explained(String type) {
        var texts = new HashSet<String>();
        for (var language : List.of("nb", "nn", "en")) {
            var json = Api.get(type, "Accept", "application/json", "Accept-Language", language)
                    .ok();
            assertThat(json.header("Content-Type")).startsWith("application/json");
            assertThat(json.header("Content-Language")).isEqualTo(language);
            assertThat(json.json().get("type").asText()).isEqualTo(type);
            assertThat(json.json().get("status").asInt()).isBetween(400, 599);
            texts.add(json.json().get("meaning").asText());

            var html = Api.get(type, "Accept", "text/html", "Accept-Language", language)
                    .ok();
            assertThat(html.header("Content-Type").toLowerCase(Locale.ROOT)).startsWith("text/html;charset=utf-8");
            assertThat(html.header("Content-Language")).isEqualTo(language);
            assertThat(html.text()).contains("lang=\"" + language + "\"").contains(type);
            assertThat(html.header("ETag")).isNotEqualTo(json.header("ETag"));
            assertThat(html.listIn("Vary")).contains("Accept", "Accept-Language", "Accept-Encoding");
            var zipped = Api.get(type, "Accept", "text/html", "Accept-Language", language, "Accept-Encoding", "gzip")
                    .ok();
            if (zipped.findHeader("Content-Encoding").isPresent()) {
                assertThat(zipped.header("ETag")).isNotEqualTo(html.header("ETag"));
            }
            assertThat(Api.get(
                                    type,
                                    "Accept",
                                    "text/html",
                                    "Accept-Language",
                                    language,
                                    "If-None-Match",
                                    html.header("ETag"))
                            .status())
                    .isEqualTo(304);
        }
        assertThat(texts).hasSize(3);
    }

    @Test
    void a_problem_to_head_is_the_problem_to_get_without_its_body() {
        for (var target : List.of("/finnes-ikke", "/api/v1/talks/finnes-ikke", "/api/v1/talks?a=1", "/%zz")) {
            var get = RawHttp.send("GET " + target + " HTTP/1.1");
            var head = RawHttp.send("HEAD " + target + " HTTP/1.1");

            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            for (var name : List.of("Content-Type", "Content-Language", "Vary", "Cache-Control")) {
                assertThat(head.findHeader(name))
                        .as("%s of HEAD %s", name, target)
                        .isEqualTo(get.findHeader(name));
            }
        }
    }

    // --- What the tests above say in short -------------------------------------------------------------------------

    static Stream<String> problemTypes() {
        var types = new ArrayList<String>();
        Api.json("/problems")
                .get("items")
                .forEach(problem -> types.add(problem.get("type").asText()));
        return types.stream();
    }

    private static JsonNode assertProblem(Api.Answer answer, int status, String slug) {
        assertProper(answer);
        return answer.problem(status, slug);
    }

    /** A proper success, or a problem that tells nothing of what is inside; dated, and never a fault of ours. */
    private static void assertProper(Api.Answer answer) {
        var asked = answer.asked().substring(0, Math.min(200, answer.asked().length()));
        assertThat(answer.status()).as("%s: %s", asked, answer.text()).isBetween(200, 499);
        assertThat(answer.header("Date")).as(asked).matches(IMF_FIXDATE);
        answer.headers()
                .firstValue("Last-Modified")
                .ifPresent(modified -> assertThat(modified).as(asked).matches(IMF_FIXDATE));
        assertThat(answer.headers().map()).as(asked).doesNotContainKey("X-Injected");
        for (var header : List.of("X-Request-Id", "X-Content-Type-Options", "Access-Control-Allow-Origin")) {
            assertThat(answer.header(header)).as(asked).isNotEmpty();
        }
        if (answer.status() >= 400) {
            assertThat(answer.findHeader("Content-Type"))
                    .as("%s: %s", asked, answer.status())
                    .contains("application/problem+json");
            if (!asked.startsWith("HEAD ")) {
                assertThat(answer.json().get("status").asInt()).as(asked).isEqualTo(answer.status());
                assertThat(answer.json().get("type").asText()).as(asked).startsWith("/problems/");
                var own = answer.json().get("title").asText()
                        + answer.json().get("detail").asText();
                assertThat(INNARDS).as("%s: %s", asked, answer.text()).noneMatch(answer.text()::contains);
                assertThat(Set.of("null", "")).as(asked).doesNotContain(own);
            }
        }
    }
}
