package no.innovasjonsbase.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how many entries a second an import and an export deal with, and the most memory they had, in a heap of 256 MB
 * whatever their number. {@code ./mvnw verify -Pbenchmark -Dit.test=ExchangeBenchmark}, with
 * {@code -Dikb.exchange.largest=1000000} for a million.
 */
class ExchangeBenchmark {
    private static final int SMALLEST = Integer.getInteger("ikb.exchange.smallest", 10_000);
    private static final int LARGEST = Integer.getInteger("ikb.exchange.largest", 100_000);
    private static final List<String> MODES = List.of(
            System.getProperty("ikb.exchange.modes", "best-effort,atomic").split(","));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void entries_per_second_and_memory() throws Exception {
        for (int size = SMALLEST; size <= LARGEST; size *= 10) {
            var file = generated(size);
            for (var mode : MODES) {
                measure(file, size, mode);
            }
            Files.delete(file);
        }
    }

    private void measure(Path file, int size, String mode) throws Exception {
        var data = folder.resolve(mode + size);
        try (var database = PackagedDatabase.start()) {
            var settings = new String[database.settings().length + 2];
            System.arraycopy(database.settings(), 0, settings, 0, database.settings().length);
            settings[settings.length - 2] = "-Dikb.seed.enabled=false";
            settings[settings.length - 1] = "-Xmx256m";
            var application = PackagedApplication.startToMeasure(data, settings).awaitReady();
            try {
                var key = Files.readString(data.resolve("first-admin-key")).strip();
                var imported = seconds(() -> bring(application, key, file, mode));
                print(mode + " import", size, imported, application);
                var exported = seconds(() -> take(application, size));
                print("export", size, exported, application);
            } finally {
                application.kill();
            }
        }
    }

    /** Something whose time is taken. */
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void print(String what, int size, double seconds, PackagedApplication application)
            throws IOException {
        System.out.printf(
                "%s of %,d entries: %,.0f entries/s, at most %s MB of memory%n",
                what,
                size,
                size / seconds,
                application.peakMegabytes().map(String::valueOf).orElse("?"));
    }

    private static void bring(PackagedApplication application, String key, Path file, String mode) throws Exception {
        var request = HttpRequest.newBuilder(application.address().resolve("/api/v1/import?mode=" + mode))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(file))
                .build();
        var last = CLIENT.send(request, BodyHandlers.ofLines()).body().reduce("", (before, line) -> line);
        assertThat(last).contains("\"committed\":true", "\"failed\":0");
    }

    private static void take(PackagedApplication application, int size) throws Exception {
        var request = HttpRequest.newBuilder(application.address().resolve("/api/v1/export"))
                .build();
        var last = CLIENT.send(request, BodyHandlers.ofLines()).body().reduce("", (before, line) -> line);
        assertThat(last).contains("\"principles\":" + size);
    }

    /** Principles in three languages, each with a topic, a citation and a related one that came before. */
    private Path generated(int size) throws IOException {
        var file = folder.resolve(size + ".ndjson");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 20; i++) {
                out.write("{\"type\":\"topic\",\"id\":\"emne-%d\",\"label\":{\"nb\":\"Emne %d\"}}%n".formatted(i, i));
            }
            for (int i = 0; i < size; i++) {
                out.write(
                        """
                        {"type":"principle","id":"p-%d","statement":{"nb":"Prinsipp %d: spør dem det gjelder.",\
                        "nn":"Prinsipp %d: spør dei det gjeld.","en":"Principle %d: ask those concerned."},"number":%d,\
                        "topics":[{"id":"emne-%d"}],"related":[{"id":"p-%d"}],\
                        "citations":[{"relation":"self-composed","locator":"generated"}]}
                        """
                                .formatted(i, i, i, i, i % 100 + 1, i % 20, i / 2));
            }
        }
        return file;
    }
}
