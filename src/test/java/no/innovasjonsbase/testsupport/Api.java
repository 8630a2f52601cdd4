package no.innovasjonsbase.testsupport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.ConfigProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as a client meets it: requests go out as they are written, and nothing of an answer is tidied up. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Api() {}

    /** The answer to GET, with these header names and values in turn. */
    public static Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** The answer to a method without a body. */
    public static Answer send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** The answer to a method with these bytes. */
    public static Answer sendBytes(String method, String path, byte[] body, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    /** The answer to what an admin sends as JSON; a patch as a merge patch. */
    public static Answer write(String method, String path, Object body, String... headers) {
        var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + adminKey()));
        if (body == null) {
            return send(method, path, all.toArray(String[]::new));
        }
        all.addAll(List.of("Content-Type", type));
        return sendBytes(method, path, body.toString().getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    /** The key that the application made at its start. */
    public static String adminKey() {
        try {
            return Files.readString(
                            Path.of(ConfigProvider.getConfig().getValue("ikb.access.first-key.file", String.class)))
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(root().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var asked = method + " " + path + " " + Arrays.toString(headers);
            return new Answer(asked, response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What GET answers, which has to be 200 and JSON. */
    public static JsonNode json(String path) {
        return get(path, "Accept", "application/json").ok().json();
    }

    /** Where the application listens. */
    public static URI root() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    }

    /** The bytes as JSON. */
    public static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(new String(bytes, StandardCharsets.UTF_8), unreadable);
        }
    }

    /**
     * An answer.
     *
     * @param asked the request, to name it when a test fails
     * @param body as sent, still compressed where it was
     */
    public record Answer(String asked, int status, HttpHeaders headers, byte[] body) {

        /** The value of a header that is there once. */
        public String header(String name) {
            assertThat(headers.allValues(name)).as("%s of %s", name, asked).hasSize(1);
            return headers.allValues(name).get(0);
        }

        /** The value of a header, if it is there. */
        public Optional<String> findHeader(String name) {
            return headers.firstValue(name);
        }

        /** The elements of a header that is a list, sorted; none where it is absent. */
        public TreeSet<String> listIn(String name) {
            var elements = new TreeSet<String>();
            headers.allValues(name).forEach(value -> elements.addAll(List.of(value.split("\\s*,\\s*"))));
            return elements;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return parse(body);
        }

        /** The body as it was before it was compressed. */
        public byte[] unzipped() {
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return gzip.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(asked, unreadable);
            }
        }

        /** The same, once it is sure to be 200. */
        public Answer ok() {
            return is(200);
        }

        /** The same, once it is sure to have this status. */
        public Answer is(int expected) {
            assertThat(status).as("%s: %s", asked, text()).isEqualTo(expected);
            return this;
        }

        /** The body, once it is sure to be a problem (RFC 9457) of this status and type. */
        public JsonNode problem(int expected, String slug) {
            is(expected);
            assertThat(header("Content-Type")).as(asked).isEqualTo("application/problem+json");
            var problem = json();
            assertThat(problem.path("status").asInt()).as(asked).isEqualTo(expected);
            assertThat(problem.path("type").asText()).as(asked).isEqualTo("/problems/" + slug);
            assertThat(problem.path("title").asText()).as(asked).isNotBlank();
            assertThat(problem.path("detail").asText()).as(asked).isNotBlank();
            return problem;
        }
    }
}
