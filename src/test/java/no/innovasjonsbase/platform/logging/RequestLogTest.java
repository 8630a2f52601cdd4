package no.innovasjonsbase.platform.logging;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LogLines;
import no.innovasjonsbase.testsupport.RawHttp;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator finds in the log of a request, and what must not be there. */
@ApplicationTest
@ExtendWith(Traces.class)
class RequestLogTest {
    private static final String ID = "X-Request-Id";

    @ParameterizedTest
    @ValueSource(strings = {"a", "3f2a9c0d-5b7e", "Root=1-67891233-abcdef0", "a/b:c.d_e+f=@g"})
    void an_id_that_is_fit_to_be_logged_is_kept(String id) {
        assertThat(Api.get("/api/v1/topics", ID, id).ok().header(ID)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "\"quoted\"", "a\u00e5", "${jndi:x}"})
    void an_id_that_is_not_is_replaced(String id) {
        assertThat(Api.get("/api/v1/topics", ID, id).ok().header(ID)).matches("[0-9a-f]{32}");
        assertThat(Api.get("/api/v1/topics", ID, "x".repeat(129)).ok().header(ID))
                .matches("[0-9a-f]{32}");
        assertThat(Api.get("/api/v1/topics", ID, "one", ID, "two").ok().header(ID))
                .matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/topics/finnes-ikke, 404",
        "GET, /finnes-ikke, 404",
        "GET, /api/v1/topics?limti=1, 400",
        "GET, /api/v1/topics?a=%00, 400",
        "DELETE, /api/v1/topics, 405",
        "GET, /api/v1/audit-log, 401",
        "DELETE, /api/v1/topics/trust, 401"
    })
    void every_problem_carries_the_id_of_its_request(String method, String path, int status) {
        var answer = Api.send(method, path, ID, "min-" + status).is(status);

        assertThat(answer.header(ID)).isEqualTo("min-" + status);
        assertThat(answer.json().path("requestId").asText()).isEqualTo("min-" + status);
        var other = Api.send(method, path).is(status);
        assertThat(other.json().path("requestId").asText()).isEqualTo(other.header(ID));
    }

    @Test
    void a_request_leaves_one_line() {
        try (var log = LogLines.of("access-log")) {
            Api.write(
                            "PUT",
                            "/api/v1/topics/i-loggen?dryRun=true",
                            "{\"label\":{\"nb\":\"x\"}}",
                            "If-None-Match",
                            "*",
                            ID,
                            "en")
                    .is(201);
            Api.get("/api/v1/topics/trust?lang=nb", ID, "to").ok();

            var written = log.await(line -> "en".equals(line.fields().get("requestId")));
            var read = log.await(line -> "to".equals(line.fields().get("requestId")));

            assertThat(written.message())
                    .matches("PUT /api/v1/topics/i-loggen 201 [1-9][0-9]* B [0-9]+ ms "
                            + "organization=991825827 address=127\\.0\\.0\\.1");
            assertThat(written.fields())
                    .containsEntry("status", "201")
                    .containsEntry("organization", "991825827")
                    .containsKeys("bytes", "millis", "client");
            assertThat(read.message())
                    .matches("GET /api/v1/topics/trust 200 [1-9][0-9]* B [0-9]+ ms "
                            + "organization=- address=127\\.0\\.0\\.1");
            assertThat(log.all().stream()
                            .filter(line -> "en".equals(line.fields().get("requestId"))))
                    .hasSize(1);
        }
    }

    @Test
    void probes_that_go_well_leave_none() {
        try (var log = LogLines.of("access-log")) {
            Api.get("/q/health/live", ID, "probe");
            Api.get("/api/v1/topics/trust", ID, "after");
            log.await(line -> "after".equals(line.fields().get("requestId")));

            assertThat(log.all()).noneMatch(line -> "probe".equals(line.fields().get("requestId")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/topics/KEY, 404",
        "GET, /api/v1/topics/KEY/versions/KEY, 404",
        "GET, /KEY, 404",
        "GET, /q/KEY, 404",
        "GET, /problems/KEY, 404",
        "GET, /api/v1/topics?KEY=1, 400",
        "GET, /api/v1/topics?lang=KEY, 400",
        "GET, /api/v1/topics?sort=KEY, 400",
        "GET, /api/v1/topics?fields=KEY, 400",
        "GET, /api/v1/topics?expand=KEY, 400",
        "GET, /api/v1/topics?after=KEY, 400",
        "GET, /api/v1/topics?limit=KEY, 400",
        "GET, /api/v1/topics?ids=KEY, 400",
        "GET, /api/v1/topics/trust?key=KEY, 400",
        "GET, /api/v1/search?q=a&type=KEY, 400",
        "GET, /api/v1/changes?after=KEY, 400",
        "GET, /api/v1/changes?epoch=KEY&after=KEY, 400",
        "GET, /api/v1/topics?a=KEY%00, 400",
        "GET, /api/v1/topics/KEY%00, 400",
        "OPTIONS, /KEY, 200",
        "POST, /api/v1/topics/KEY, 405",
        "MADEUP, /KEY, 404",
        "DELETE, /api/v1/topics/KEY, 401",
        "DELETE, /api/v1/api-keys/KEY, 401"
    })
    void a_key_in_an_address_is_neither_logged_nor_told_back(String method, String address, int status) {
        var key = Api.adminKey();
        try (var all = LogLines.of("");
                var access = LogLines.of("access-log")) {
            for (var written : writings(key)) {
                var answer = RawHttp.send(method + " " + address.replace("KEY", written) + " HTTP/1.1")
                        .is(status);
                RawHttp.send("GET /api/v1/topics/trust HTTP/1.1", ID + ": " + written);

                assertThat((answer.headers().map() + answer.text()).toLowerCase(Locale.ROOT))
                        .doesNotContain(key.substring(20));
            }
            Api.get("/api/v1/topics/trust", ID, "last");
            access.await(line -> "last".equals(line.fields().get("requestId")));

            assertThat(access.all())
                    .hasSizeGreaterThanOrEqualTo(2 * writings(key).size());
            assertThat((access.all() + "\n" + all.all()).toLowerCase(Locale.ROOT))
                    .doesNotContain(key.substring(20));
        }
    }

    /** A key as it is and in other writings that it can be read from. */
    private static List<String> writings(String key) {
        return List.of(
                key,
                key.toUpperCase(Locale.ROOT),
                key.replace("_", "%5F"),
                key.replace("ikb", "%69k%62"),
                "x".repeat(290) + key);
    }

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "/api/v1/topics/nøkkeljobber, /api/v1/topics/nøkkeljobber",
        "/a%5Fb%20c, /a%5Fb%20c",
        "ikb_0123456789ab, ikb_0123456789ab",
        "/ikb_0123456789ab_s3cret/x, /***/x",
        "/IKB%5F0123456789AB_s3cret?a=ikb_0123456789ab_, /***?a=***",
        "Bearer%20eyJhbGciOiJub25lIn0.eyJzdWIiOiJob2xhIn0.c2ln, Bearer%20***",
        "keyJokes, keyJokes"
    })
    void secrets_are_masked_and_nothing_else(String text, String masked) {
        assertThat(Secrets.masked(text)).isEqualTo(masked);
    }

    @Test
    void no_secret_reaches_the_log() {
        var key = Api.adminKey();
        var wrong = key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0");
        var token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJob2xhIn0.c2lnbmF0dXJlLW9mLWl0";
        try (var log = LogLines.of("access-log");
                var all = LogLines.of("")) {
            for (var secret : new String[] {key, wrong, token, key.toUpperCase(Locale.ROOT)}) {
                Api.get("/api/v1/audit-log", "Authorization", "Bearer " + secret);
                Api.get("/api/v1/audit-log", "Authorization", secret);
                Api.get("/api/v1/topics/" + secret);
                Api.get("/api/v1/topics?" + secret);
                Api.get("/api/v1/topics?key=" + secret);
                Api.get("/api/v1/topics", "Idempotency-Key", secret);
                Api.get("/" + secret.replace("_", "%5F"));
                Api.write("DELETE", "/api/v1/api-keys/" + secret, null);
                Api.sendBytes("POST", "/api/v1/topics", secret.getBytes(), "Authorization", "Bearer " + key);
            }
            Api.get("/api/v1/topics/trust", ID, "last");
            log.await(line -> "last".equals(line.fields().get("requestId")));

            assertThat(log.all()).hasSizeGreaterThan(20);
            var logged = log.all() + "\n" + all.all();
            for (var secret : new String[] {key, wrong, token}) {
                assertThat(logged.toLowerCase(Locale.ROOT))
                        .doesNotContain(secret.substring(20).toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void a_refused_key_is_logged_with_the_reason_and_without_its_secret() {
        var made = Api.write("POST", "/api/v1/api-keys", "{\"organization\":\"986252932\",\"role\":\"editor\"}")
                .is(201)
                .json();
        var id = made.get("id").asText();
        Api.write("DELETE", "/api/v1/api-keys/" + id, null).is(204);
        try (var all = LogLines.of("")) {
            Api.get(
                            "/api/v1/audit-log",
                            "Authorization",
                            "Bearer " + made.get("secret").asText(),
                            ID,
                            "revoked")
                    .problem(401, "unauthorized");
            Api.get("/api/v1/audit-log", "Authorization", "Bearer ikb_nonsense", ID, "formless")
                    .problem(401, "unauthorized");

            assertThat(all.await(line -> "revoked".equals(line.fields().get("requestId")))
                            .message())
                    .startsWith("The API key ikb_" + id + "_… was refused: it was revoked at ");
            assertThat(all.await(line -> "formless".equals(line.fields().get("requestId")))
                            .message())
                    .isEqualTo("An API key was refused: it has not the form of one");
        }
    }

    @Test
    void lines_of_callers_stay_one_line() {
        assertThat(LogText.of("a\r\nb\u0085c\u2028d\u202ee\u001b[31m")).isEqualTo("a??b?c?d?e?[31m");
        assertThat(LogText.of("x-".repeat(2000))).hasSizeLessThan(310).endsWith("…");
        assertThat(LogText.of(null)).isEqualTo("-");
    }
}
