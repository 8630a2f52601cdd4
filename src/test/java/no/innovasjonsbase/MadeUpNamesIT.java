package no.innovasjonsbase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests in which all is made up that a caller can name, at a small heap: whatever the application keeps by such a name
 * would grow. {@code -Dikb.made-up.requests=100000} sends more than the build does.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class MadeUpNamesIT {
    private static final int REQUESTS = Integer.getInteger("ikb.made-up.requests", 6000);
    private static final int AT_ONCE = 50;
    /** What caches may hold that are bounded by themselves, as that of Hibernate's query plans. */
    private static final long CACHES_BYTES = 16_000_000;

    private static final String TOPIC = "GET /api/v1/topics/made-up";

    @TempDir
    Path folder;

    /** Kinds of requests, by a number that they have in their names. */
    private static final List<IntFunction<String>> KINDS = List.of(
            n -> request("MADE" + letters(n) + " /api/v1/topics/made-up"),
            n -> request("MADE" + letters(n) + " /made-up"),
            n -> request("GET /made-up-" + n),
            n -> request("GET /q/made-up-" + n),
            n -> request("GET /api/v1/topics/made-up-" + n),
            n -> request("OPTIONS /api/v1/topics/made-up-" + n),
            n -> request("OPTIONS /made-up-" + n),
            n -> request("POST /api/v1/topics/made-up-" + n, "Content-Length: 0"),
            n -> request("GET /" + partlyEncoded("innovasjonsbase.svg", n)),
            n -> request("GET /api/v1/topics?limit=1&made-up-" + n + "=1"),
            n -> request("GET /api/v1/topics?limit=1&lang=nb-x-" + letters(n)),
            n -> request("GET /api/v1/topics?limit=1&" + order(n)),
            n -> request(TOPIC, "X-Made-Up-" + n + ": made up"),
            n -> request(TOPIC, "Cookie: made-up-" + n + "=made up"),
            n -> request(TOPIC, "Accept: application/made-up-" + n + ", application/json; made-up=" + n),
            n -> request(TOPIC, "Accept-Language: nb-x-" + letters(n) + ", en"),
            n -> request(TOPIC, "If-None-Match: \"made-up-" + n + "\""),
            n -> request(TOPIC, "X-Forwarded-For: 10.1." + n / 250 % 250 + "." + n % 250),
            n -> request("OPTIONS /api/v1/topics", "Origin: http://made-up-" + n, "Access-Control-Request-Method: GET"),
            n -> request("POST /api/v1/topics", "Authorization: Bearer made-up-" + n, "Content-Length: 0"),
            n -> request("POST /api/v1/topics", "Content-Type: made-up/made-up-" + n, "Content-Length: 0"),
            n -> TOPIC + " HTTP/1.1\r\nHost: made-up-" + n + ".example\r\n\r\n");

    @Test
    void made_up_names_leave_nothing_behind() throws Exception {
        var application =
                PackagedApplication.start(folder.resolve("data"), "-Xmx128m").awaitReady();
        try {
            send(application, 0, 40 * KINDS.size());
            var lines = metrics(application).lines().count();
            var heap = application.liveHeapBytes();

            send(application, 1_000_000, REQUESTS);

            var metrics = metrics(application);
            var heapAfter = application.liveHeapBytes();
            System.out.printf(
                    "Made-up names: %d requests, lines of metrics %d -> %d, live heap %d -> %d kB%n",
                    REQUESTS, lines, metrics.lines().count(), heap / 1000, heapAfter / 1000);
            assertThat(metrics.lines().count()).isLessThan(lines + 20);
            assertThat(heapAfter).isLessThan(heap + CACHES_BYTES);
            assertThat(metrics)
                    .doesNotContain("made-up", "\"MADE")
                    .contains("method=\"UNKNOWN\"", "uri=\"/api/v1/topics/{id}\"");
            assertThat(application.log()).doesNotContain("\tat ");
        } finally {
            application.kill();
        }
    }

    private static void send(PackagedApplication application, int first, int count) throws IOException {
        var connection = new RawConnection(application.address());
        try {
            for (int sent = 0; sent < count; sent += AT_ONCE) {
                var requests = new ArrayList<String>();
                for (int n = first + sent; n < first + sent + AT_ONCE; n++) {
                    requests.add(KINDS.get(n % KINDS.size()).apply(n / KINDS.size()));
                }
                var answers = connection.pipeline(requests);
                assertThat(answers).allMatch(answer -> answer.status() < 500);
                if (answers.size() < requests.size()) {
                    connection.close();
                    connection = new RawConnection(application.address());
                }
            }
        } finally {
            connection.close();
        }
    }

    private static String metrics(PackagedApplication application) throws IOException {
        try (var connection = new RawConnection(application.address())) {
            var answers = connection.pipeline(List.of(request("GET /q/metrics")));
            assertThat(answers).extracting(RawConnection.Answer::status).containsExactly(200);
            return answers.get(0).text();
        }
    }

    private static String request(String start, String... headers) {
        var lines = new ArrayList<>(List.of(start + " HTTP/1.1", "Host: localhost"));
        lines.addAll(List.of(headers));
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static String letters(int number) {
        return Integer.toString(number, 36).replaceAll("[0-9]", "X$0").toUpperCase(java.util.Locale.ROOT);
    }

    /** A path that means the same and is spelled another way. */
    private static String partlyEncoded(String path, int number) {
        var encoded = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            encoded.append(
                    (number >> i & 1) == 1 ? String.format("%%%02x", (int) path.charAt(i)) : path.substring(i, i + 1));
        }
        return encoded.toString();
    }

    /** One of some thousands of sorts and filters. */
    private static String order(int number) {
        var names = new ArrayList<>(List.of("id", "label", "createdAt", "updatedAt"));
        var sort = new ArrayList<String>();
        for (int rest = number; !names.isEmpty(); rest /= 8) {
            sort.add((rest % 2 == 0 ? "" : "-") + names.remove(rest / 2 % names.size()));
        }
        var filters = List.of("", "&source=a", "&maintainer=991825827", "&updatedSince=2020-01-01", "&total=true");
        return "sort=" + String.join(",", sort) + filters.get(number % filters.size());
    }
}
