package no.innovasjonsbase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.ReverseProxy;

import static org.assertj.core.api.Assertions.assertThat;

/** What the application promises holds behind the proxies whose configuration is delivered with it. */
class ReverseProxyIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path folder;

    @TempDir
    Path proxyFolder;

    private static PackagedApplication application;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        var data = folder.resolve("data");
        application = PackagedApplication.start(
                        data,
                        "-Dquarkus.http.proxy.proxy-address-forwarding=true",
                        "-Dquarkus.http.proxy.allow-x-forwarded=true",
                        "-Dquarkus.http.proxy.enable-forwarded-host=true",
                        "-Dquarkus.http.proxy.trusted-proxies=127.0.0.1",
                        "-Dikb.public-address=https://innovasjonsbase.example.no")
                .awaitReady();
        key = Files.readString(data.resolve("first-admin-key")).strip();
    }

    @AfterAll
    static void end() throws InterruptedException {
        application.kill();
    }

    @ParameterizedTest
    @EnumSource
    void tags_stay_strong_and_can_be_written_with(ReverseProxy kind) throws Exception {
        try (var proxy = kind.before(application.address(), proxyFolder)) {
            var topic = proxy.address()
                    .resolve("/api/v1/topics/behind-" + kind.name().toLowerCase());
            var made =
                    send("PUT", topic, BodyPublishers.ofString("{\"label\":{\"nb\":\"Bak\"}}"), "If-None-Match", "*");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

            var list = proxy.address().resolve("/api/v1/topics?limit=50");
            var zipped = CLIENT.send(
                    request("GET", list, BodyPublishers.noBody(), "Accept-Encoding", "gzip"),
                    BodyHandlers.ofByteArray());
            assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
            var tag = zipped.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            assertThat(CLIENT.send(
                                    request(
                                            "GET",
                                            list,
                                            BodyPublishers.noBody(),
                                            "Accept-Encoding",
                                            "gzip",
                                            "If-None-Match",
                                            tag),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(304);

            var read = send("GET", topic, BodyPublishers.noBody(), "Accept-Encoding", "gzip");
            var written = send(
                    "PUT",
                    topic,
                    BodyPublishers.ofString("{\"label\":{\"nb\":\"Bak en mellomtjener\"}}"),
                    "If-Match",
                    read.headers().firstValue("ETag").orElseThrow());
            assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void streams_pass_as_they_come_and_copies_pass_whole(ReverseProxy kind) throws Exception {
        try (var proxy = kind.before(application.address(), proxyFolder)) {
            var changes = proxy.address().resolve("/api/v1/changes");
            var stream = send("GET", changes, BodyHandlers.ofInputStream(), "Accept", "text/event-stream");
            try (var lines = reader(stream.body())) {
                assertThat(lines.readLine()).isEqualTo("retry: 2000");
                var id = "streamed-" + kind.name().toLowerCase();
                send(
                        "PUT",
                        proxy.address().resolve("/api/v1/topics/" + id),
                        BodyPublishers.ofString("{\"label\":{\"nb\":\"Strøm\"}}"),
                        "If-None-Match",
                        "*");
                String line = "";
                while (line != null && !line.contains(id)) {
                    line = lines.readLine();
                }
                assertThat(line).startsWith("data: ");
            }

            var copy = send("GET", proxy.address().resolve("/api/v1/export"), BodyHandlers.ofString());
            assertThat(copy.body()).contains("{\"trailer\":");
            var taken = send(
                    "POST",
                    proxy.address().resolve("/api/v1/import"),
                    BodyPublishers.ofString(copy.body()),
                    "Content-Type",
                    "application/x-ndjson");
            assertThat(taken.body()).contains("\"committed\":true", "\"failed\":0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void problems_pass_as_they_are_and_metrics_stay_inside(ReverseProxy kind) throws Exception {
        try (var proxy = kind.before(application.address(), proxyFolder)) {
            var tooLong = "/api/v1/topics?ids=" + "a".repeat(9000);
            var refused = send("GET", proxy.address().resolve(tooLong), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(414);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");

            var feed = send(
                    "GET",
                    proxy.address().resolve("/api/v1/changes?limit=1"),
                    BodyHandlers.ofString(),
                    "Accept",
                    "application/atom+xml");
            assertThat(feed.body()).contains("https://innovasjonsbase.example.no/api/v1/changes");

            assertThat(send("GET", proxy.address().resolve("/q/metrics"), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(String method, URI address, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request(method, address, body, headers), BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(String method, URI address, BodyHandler<T> handler, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request(method, address, BodyPublishers.noBody(), headers), handler);
    }

    private static HttpRequest request(String method, URI address, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address)
                .method(method, body)
                .header("Authorization", "Bearer " + key)
                .setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.build();
    }
}
