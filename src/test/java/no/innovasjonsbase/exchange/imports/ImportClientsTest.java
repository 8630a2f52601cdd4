package no.innovasjonsbase.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.exchange.upload.ImportSettings;
import no.innovasjonsbase.exchange.upload.UploadedFile;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Clients of imports who are slow, or send what costs more than its bytes: nobody else waits for them. */
@ApplicationTest
class ImportClientsTest {
    private static final String NOTHING = "\n".repeat(1 << 20);
    /** What is wrong with each is told: more than a connection holds. */
    private static final String FAULTY =
            "{\"type\":\"%s\"}\n".formatted("x".repeat(400)).repeat(9_000);

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true", "?dryRun=true&mode=best-effort", "?mode=best-effort", ""})
    void who_reads_no_answer_holds_up_no_writer_and_no_other_import(String query) throws IOException {
        try (var silent = connect()) {
            silent.setReceiveBufferSize(4096);
            post(silent, query, "Content-Length: " + FAULTY.length());
            silent.getOutputStream().write(FAULTY.getBytes(StandardCharsets.UTF_8));
            silent.getOutputStream().flush();

            Api.write("PUT", "/api/v1/topics/not-read", "{\"label\":{\"nb\":\"Venter ikke\"}}", "If-None-Match", "*")
                    .is(201);
            assertThat(send("", line("not-read-2"))).contains("\"committed\":true");
            assertThat(send("?dryRun=true", line("not-read-3"))).contains("would-be-created");
        } finally {
            Api.write("DELETE", "/api/v1/topics/not-read", null, "If-Match", "*");
            Api.write("DELETE", "/api/v1/topics/not-read-2", null, "If-Match", "*");
        }
    }

    @Test
    void who_goes_before_there_is_an_answer_leaves_room_for_others() throws Exception {
        for (int i = 0; i < 8; i++) {
            try (var hasty = connect()) {
                post(hasty, "?dryRun=true", "Content-Length: " + FAULTY.length());
                hasty.getOutputStream().write(FAULTY.getBytes(StandardCharsets.UTF_8));
            }
            awaitRoom();
        }
    }

    /** Those who went in earlier tests may be noticed only now. */
    @BeforeEach
    void await_room_for_all() throws Exception {
        awaitRoom();
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private static void awaitRoom() throws InterruptedException {
        var body = line("room").getBytes(StandardCharsets.UTF_8);
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Api.sendBytes("POST", "/api/v1/import?dryRun=true", body, headers())
                        .status()
                != 200) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void who_sends_slowly_holds_up_no_other_import() throws IOException {
        try (var slow = connect()) {
            post(slow, "", "Content-Length: 1000");
            slow.getOutputStream().write("{\"type\"".getBytes(StandardCharsets.UTF_8));
            slow.getOutputStream().flush();

            assertThat(send("?dryRun=true", line("not-sent"))).contains("would-be-created");
        }
    }

    @Test
    void an_organization_has_only_so_many_imports_at_a_time() throws Exception {
        try (var first = connect();
                var second = connect();
                var third = connect()) {
            for (var socket : new Socket[] {first, second, third}) {
                post(socket, "", "Content-Length: 1000", "Expect: 100-continue");
                // It is told to go on once there is a place for it.
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                        .isEqualTo("HTTP/1.1 100");
            }
            var refused =
                    Api.sendBytes("POST", "/api/v1/import", line("x").getBytes(StandardCharsets.UTF_8), headers());
            refused.problem(503, "unavailable");
            assertThat(refused.header("Retry-After")).isNotBlank();
        }
    }

    @Test
    void blank_lines_have_no_answer() {
        assertThat(send("?dryRun=true", NOTHING + line("blank") + NOTHING).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"line\":1048577,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a"})
    void what_unpacks_to_a_hundred_times_its_size_is_refused(String repeated) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            var part = repeated.repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int size = 0; size < 32 << 20; size += part.length) {
                gzip.write(part);
            }
        }

        for (var query : new String[] {"", "?mode=best-effort", "?dryRun=true"}) {
            Api.sendBytes("POST", "/api/v1/import" + query, zipped.toByteArray(), headers("Content-Encoding", "gzip"))
                    .problem(413, "content-too-large");
        }
    }

    @Test
    void a_copy_of_which_nearly_every_line_fails_is_refused() {
        var body = "x\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

        Api.sendBytes("POST", "/api/v1/import?mode=best-effort", body, headers())
                .problem(422, "invalid-entry");
    }

    @Test
    void a_copy_that_takes_too_long_to_arrive_or_is_too_large_is_refused() {
        var slowly = new java.io.InputStream() {
            @Override
            public int read() throws IOException {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                try {
                    Thread.sleep(50);
                } catch (InterruptedException ending) {
                    throw new IOException(ending);
                }
                into[from] = 'x';
                return 1;
            }
        };

        refuses(slowly, ProblemType.REQUEST_TIMEOUT, Map.of("ikb.import.receive-timeout", "0.2S"));
        refuses(slowly, ProblemType.CONTENT_TOO_LARGE, Map.of("ikb.import.max-size", "2"));
    }

    private static void refuses(java.io.InputStream body, ProblemType type, Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(ImportSettings.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withDefaultValue(
                        "ikb.import.directory", System.getProperty("ikb.build.directory", "target") + "/imports")
                .withDefaultValue("ikb.import.min-free-space", "0");
        settings.forEach(config::withDefaultValue);
        var read = config.build().getConfigMapping(ImportSettings.class);
        assertThatThrownBy(() -> UploadedFile.of(body, false, read))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static Socket connect() throws IOException {
        var socket = new Socket(Api.root().getHost(), Api.root().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void post(Socket socket, String query, String... headerLines) throws IOException {
        var head = "POST /api/v1/import" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Api.adminKey() + "\r\nContent-Type: application/x-ndjson\r\n" + String.join("\r\n", headerLines)
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String line(String id) {
        return "{\"type\":\"topic\",\"id\":\"" + id + "\",\"label\":{\"nb\":\"Emne\"}}";
    }

    private static String send(String query, String body) {
        return Api.sendBytes("POST", "/api/v1/import" + query, body.getBytes(StandardCharsets.UTF_8), headers())
                .ok()
                .text();
    }

    private static String[] headers(String... more) {
        var all = new java.util.ArrayList<>(
                java.util.List.of("Authorization", "Bearer " + Api.adminKey(), "Content-Type", "application/x-ndjson"));
        all.addAll(java.util.List.of(more));
        return all.toArray(String[]::new);
    }
}
