package no.innovasjonsbase.platform.tracing;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LogLines;
import no.innovasjonsbase.testsupport.RawHttp;
import no.innovasjonsbase.testsupport.RemoteServices;
import no.innovasjonsbase.testsupport.SpanReceiver;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a request in its trace, and what must not be. */
@ApplicationTest
@TestProfile(RemoteServices.class)
class RequestSpansTest {
    @Inject
    DataSource tables;

    private SpanReceiver receiver;

    /** The ids in a header {@code traceparent}. */
    private record Parent(String trace, String span) {
        static Parent random() {
            return new Parent(hex() + hex(), hex());
        }

        private static String hex() {
            return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
        }

        String header(String flags) {
            return "traceparent: 00-" + trace + "-" + span + "-" + flags;
        }
    }

    @BeforeEach
    void listen() {
        var endpoint = ConfigProvider.getConfig().getValue(RemoteServices.TRACING_ENDPOINT, String.class);
        receiver = new SpanReceiver(Integer.parseInt(endpoint.split(":")[2]));
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/topics/trust, 200, GET /api/v1/topics/{id}",
        "GET, /api/v1/topics/KEY, 404, GET /api/v1/topics/{id}",
        "GET, /api/v1/topics?sort=KEY, 400, GET /api/v1/topics",
        "GET, /api/v1/topics?KEY=1%00, 400, GET /api/v1/topics",
        "HEAD, /api/v1/topics/trust, 200, HEAD /api/v1/topics/{id}",
        "OPTIONS, /api/v1/topics/KEY, 204, OPTIONS /api/v1/topics/{id}",
        "OPTIONS, /KEY, 200, OPTIONS",
        "POST, /api/v1/topics/KEY, 405, POST /api/v1/topics/{id}",
        "DELETE, /api/v1/topics/KEY, 401, DELETE /api/v1/topics/{id}",
        "GET, /KEY, 404, GET",
        "GET, //KEY, 404, GET",
        "MADEUP, /KEY, 404, HTTP",
        "MADEUP, /api/v1/topics, 405, HTTP /api/v1/topics",
        "GET, /innovasjonsbase.css?KEY, 200, GET"
    })
    void a_span_is_named_by_templates_and_holds_nothing_that_a_caller_chose(
            String method, String address, int status, String name) throws Exception {
        var parent = Parent.random();
        var key = Api.adminKey();

        RawHttp.send(
                        method + " " + address.replace("KEY", key) + " HTTP/1.1",
                        parent.header("01"),
                        "tracestate: made-up=" + key,
                        "baggage: made-up=" + key,
                        "X-Request-Id: " + key,
                        "X-Forwarded-For: made-up",
                        "User-Agent: made-up",
                        "Cookie: made-up=" + key,
                        "Authorization: Bearer " + key.substring(0, 50))
                .is(status);

        var span = receiver.await(one -> one.getTraceId().equals(bytes(parent.trace())) && isOfRequest(one));
        assertThat(span.getName()).isEqualTo(name);
        assertThat(span.getParentSpanId()).isEqualTo(bytes(parent.span()));
        assertThat(span.getTraceState()).isEmpty();
        var expected = new TreeMap<>(Map.of(
                "http.request.method",
                name.startsWith("HTTP") ? "_OTHER" : method,
                "http.response.status_code",
                String.valueOf(status)));
        if (name.contains(" ")) {
            expected.put("http.route", name.split(" ")[1]);
        }
        assertThat(attributes(span)).isEqualTo(expected);
        assertThat(receiver.sent()).doesNotContain(key.substring(20), "MADEUP", "made-up");
    }

    @Test
    void statements_are_part_of_the_trace_without_their_values() throws Exception {
        var parent = Parent.random();

        RawHttp.send("GET /api/v1/topics?ids=hemmelig&sort=id&limit=7 HTTP/1.1", parent.header("01"))
                .ok();

        var request = receiver.await(one -> one.getTraceId().equals(bytes(parent.trace())) && isOfRequest(one));
        var statement = receiver.await(one -> one.getTraceId().equals(bytes(parent.trace()))
                && attributes(one).getOrDefault("db.statement", "").contains("from topic "));
        assertThat(statement.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(statement.getName()).startsWith("SELECT ");
        assertThat(attributes(statement).get("db.statement")).contains("?");
        assertThat(receiver.sent()).doesNotContain("hemmelig");
    }

    @Test
    void what_is_done_for_no_request_is_not_traced() throws Exception {
        var parent = Parent.random();
        RawHttp.send("GET /q/health HTTP/1.1").ok();
        RawHttp.send("GET /api/v1/topics/trust HTTP/1.1", parent.header("01")).ok();
        receiver.await(one -> one.getTraceId().equals(bytes(parent.trace())) && isOfRequest(one));

        assertThat(receiver.spans()).extracting(Span::getTraceId).containsOnly(bytes(parent.trace()));
    }

    @ParameterizedTest
    @CsvSource({"'traceparent: 00-zz-1-01'", "'traceparent: '", "'tracestate: a=b'", "'X-B3-TraceId: 463ac35c9f6413ad'"
    })
    void a_request_without_a_parent_that_can_be_read_begins_a_trace(String header) throws Exception {
        RawHttp.send("GET /api/v1/speakers/finnes-ikke HTTP/1.1", header).is(404);

        var span = receiver.await(one -> one.getName().equals("GET /api/v1/speakers/{id}"));
        assertThat(span.getParentSpanId()).isEmpty();
    }

    @Test
    void a_parent_that_is_not_traced_has_no_spans_here() throws Exception {
        var untraced = Parent.random();
        var traced = Parent.random();
        RawHttp.send("GET /api/v1/topics/trust HTTP/1.1", untraced.header("00")).ok();
        RawHttp.send("GET /api/v1/topics/trust HTTP/1.1", traced.header("01")).ok();
        receiver.await(one -> one.getTraceId().equals(bytes(traced.trace())) && isOfRequest(one));

        assertThat(receiver.spans()).extracting(Span::getTraceId).doesNotContain(bytes(untraced.trace()));
    }

    @Test
    void a_failure_tells_the_id_of_its_trace_in_the_problem_and_in_the_log() throws Exception {
        var parent = Parent.random();
        try (var log = LogLines.of("")) {
            run("alter table topic rename to topic_away");
            var answer = RawHttp.send(
                    "GET /api/v1/topics/trust HTTP/1.1",
                    parent.header("01"),
                    "X-Request-Id: failing-one",
                    "Cache-Control: no-cache");

            var problem = answer.problem(500, "internal-error");
            assertThat(problem.get("traceId").asText()).isEqualTo(parent.trace());
            assertThat(problem.get("requestId").asText()).isEqualTo("failing-one");
            assertThat(answer.header("X-Request-Id")).isEqualTo("failing-one");
            var line = log.await(one ->
                    one.failure() != null && "failing-one".equals(one.fields().get("requestId")));
            assertThat(line.fields()).containsEntry("traceId", parent.trace());
            var span = receiver.await(one -> one.getTraceId().equals(bytes(parent.trace())) && isOfRequest(one));
            assertThat(span.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
            assertThat(receiver.spans()).allMatch(one -> one.getEventsList().isEmpty());
        } finally {
            run("alter table topic_away rename to topic");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET /finnes-ikke, 404", "PATCH /api/v1/topics, 405", "GET /api/v1/topics?a=%00, 400", "GET /a|b, 400"})
    void every_problem_tells_it_and_the_access_log_too(String target, int status) {
        var parent = Parent.random();
        try (var log = LogLines.of("access-log")) {
            var problem = RawHttp.send(target + " HTTP/1.1", parent.header("01"))
                    .is(status)
                    .json();

            assertThat(problem.get("traceId").asText()).isEqualTo(parent.trace());
            log.await(line -> parent.trace().equals(line.fields().get("traceId")));
        }
    }

    private void run(String statement) throws SQLException {
        try (var connection = tables.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static boolean isOfRequest(Span span) {
        return span.getKind() == Span.SpanKind.SPAN_KIND_SERVER;
    }

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    private static Map<String, String> attributes(Span span) {
        var attributes = new TreeMap<String, String>();
        for (KeyValue one : span.getAttributesList()) {
            var value = one.getValue();
            attributes.put(
                    one.getKey(), value.hasIntValue() ? String.valueOf(value.getIntValue()) : value.getStringValue());
        }
        return attributes;
    }
}
