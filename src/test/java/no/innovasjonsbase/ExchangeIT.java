package no.innovasjonsbase;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken along is brought back as it was, or not at all. */
class ExchangeIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int LINES = 4_000;

    @TempDir
    Path folder;

    @Test
    void export_empty_base_import_and_export_give_the_same_but_for_what_says_when() throws Exception {
        var first = export("full");
        try (var database = PackagedDatabase.start()) {
            var data = folder.resolve("empty");
            var application =
                    PackagedApplication.start(data, database.settingsOfEmpty()).awaitReady();
            try {
                assertThat(application.get("/api/v1/topics").body()).contains("\"items\":[]");
                var answer = bring(application, data, first).collect(Collectors.toList());
                assertThat(answer.get(answer.size() - 1)).contains("\"committed\":true", "\"failed\":0");
                assertThat(timeless(exportOf(application))).isEqualTo(timeless(first));
            } finally {
                application.kill();
            }
        }
    }

    @Test
    void of_an_atomic_import_that_is_killed_nothing_is_there_afterwards() throws Exception {
        var data = folder.resolve("killed");
        try (var database = PackagedDatabase.start()) {
            var application =
                    PackagedApplication.start(data, database.settingsOfEmpty()).awaitReady();
            try {
                var started = application;
                var halfWay = new CountDownLatch(1);
                var client = new Thread(() -> {
                    try {
                        bring(started, data, topics()).skip(LINES / 4).forEach(line -> halfWay.countDown());
                    } catch (Exception gone) {
                        // As it should be: it was killed.
                    }
                });
                client.start();
                halfWay.await();
                application.kill();
                client.join();
                application = PackagedApplication.start(data, database.settingsOfEmpty())
                        .awaitReady();

                assertThat(exportOf(application)).contains("\"number\":0").contains("\"topics\":0");
                assertThat(Files.list(data).map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("import"));
                var answer = bring(application, data, topics()).reduce("", (before, line) -> line);
                assertThat(answer).contains("\"committed\":true", "\"created\":" + LINES, "\"number\":" + LINES);
            } finally {
                application.kill();
            }
        }
    }

    private String export(String name) throws Exception {
        try (var database = PackagedDatabase.start()) {
            var application = PackagedApplication.start(folder.resolve(name), database.settings())
                    .awaitReady();
            try {
                return exportOf(application);
            } finally {
                application.kill();
            }
        }
    }

    private static String exportOf(PackagedApplication application) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(application.address().resolve("/api/v1/export"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    private static Stream<String> bring(PackagedApplication application, Path data, String copy) throws Exception {
        var key = Files.readString(data.resolve("first-admin-key")).strip();
        var request = HttpRequest.newBuilder(application.address().resolve("/api/v1/import"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(copy))
                .build();
        return CLIENT.send(request, BodyHandlers.ofLines()).body();
    }

    /** Each refers to one that comes later. */
    private static String topics() {
        return IntStream.range(0, LINES)
                .mapToObj(i ->
                        "{\"type\":\"topic\",\"id\":\"emne-%d\",\"label\":{\"nb\":\"Emne %d\"},\"related\":[{\"id\":\"emne-%d\"}]}"
                                .formatted(i, i, (i + 1) % LINES))
                .collect(Collectors.joining("\n"));
    }

    /** An export without its trailer, versions and times. */
    private static List<String> timeless(String export) {
        return export.lines()
                .filter(line -> !line.startsWith("{\"trailer\":"))
                .map(line -> line.replaceAll(
                                "\"version\":\\d+,\"createdAt\":\"[^\"]+\",\"updatedAt\":\"[^\"]+\"", "\"version\":…")
                        .replaceAll(",\"etag\":\"(?:[^\"\\\\]|\\\\.)*\"", ""))
                .toList();
    }
}
