package no.innovasjonsbase.platform.logging;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.DatabaseTest;
import no.innovasjonsbase.testsupport.LogLines;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator finds in the log of a request, and what must not be there. */
@DatabaseTest
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
