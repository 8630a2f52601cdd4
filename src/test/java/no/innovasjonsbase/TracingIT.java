package no.innovasjonsbase;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.Receiver;
import no.innovasjonsbase.testsupport.SpanReceiver;

import static org.assertj.core.api.Assertions.assertThat;

/** One and the same package with traces off, on, and on while nothing takes them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TracingIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String ENABLED = "-Dikb.tracing.enabled=true";
    /** Spans that are kept until they are sent. */
    private static final int KEPT = 256;

    private static final int MANY = 4 * KEPT;
    /** A few of them a minute are logged. */
    private static final int FEW_LINES = 20;

    @TempDir
    Path folder;

    private PackagedApplication application;

    @AfterEach
    void end() throws InterruptedException {
        application.kill();
    }

    @Test
    void a_setting_has_requests_traced() throws Exception {
        try (var receiver = new SpanReceiver(Receiver.freePort())) {
            start(
                    ENABLED,
                    "-Dikb.tracing.endpoint=http://localhost:" + receiver.port(),
                    "-Dquarkus.log.console.json.enabled=true");

            var answer = get("/api/v1/topics/finnes-ikke");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("\"traceId\":\"" + TRACE + "\"");
            application.awaitLogged("\"traceId\":\"" + TRACE + "\"");
            var span = receiver.await(one ->
                    one.getTraceId().equals(ByteString.copyFrom(HexFormat.of().parseHex(TRACE)))
                            && one.getName().equals("GET /api/v1/topics/{id}"));
            assertThat(span.getAttributesList()).isNotEmpty();
            assertThat(application.threads()).contains("BatchSpanProcessor");
        }
    }

    @Test
    void requests_are_answered_and_the_log_stays_short_while_nothing_takes_the_traces() throws Exception {
        start(
                ENABLED,
                "-Dikb.tracing.endpoint=http://localhost:" + Receiver.freePort(),
                "-Dquarkus.otel.bsp.max.queue.size=" + KEPT,
                "-Dquarkus.otel.bsp.max.export.batch.size=" + KEPT);
        var before = linesBesideRequests();
        for (int i = 0; i < MANY; i++) {
            assertThat(get("/api/v1/topics").statusCode()).isEqualTo(200);
        }
        application.awaitLogged("Failed to export");

        // Each request has its line of the access log, which tells the trace.
        assertThat(application.log()).contains(" " + TRACE + " GET /api/v1/topics 200 ");
        assertThat(linesBesideRequests()).isLessThan(before + FEW_LINES);
        assertThat(application.terminate()).isIn(0, 143);
    }

    @Test
    void without_it_there_is_no_trace_and_no_thread() throws Exception {
        start();

        var answer = get("/api/v1/topics/finnes-ikke");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("requestId").doesNotContain("traceId");
        assertThat(application.threads()).contains("search-follower").doesNotContain("BatchSpanProcessor");
        assertThat(application.log()).doesNotContain(TRACE);
    }

    private long linesBesideRequests() {
        return application
                .log()
                .lines()
                .filter(line -> !line.contains("[access-log]"))
                .count();
    }

    private void start(String... settings) throws InterruptedException {
        var all = new ArrayList<>(List.of(settings));
        all.add(PackagedApplication.EMPTY);
        application = PackagedApplication.start(folder.resolve("data"), all.toArray(String[]::new))
                .awaitReady();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("traceparent", PARENT)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
