package no.innovasjonsbase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded index heals itself: what is in the base is found again, whatever happened to the index meanwhile. */
class SearchIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 8;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    Path folder;

    @Test
    void what_was_written_before_a_kill_is_found_after_it() throws Exception {
        var data = folder.resolve("data");
        var application = PackagedApplication.start(data).awaitReady();
        try {
            var load =
                    new Load(Files.readString(data.resolve("first-admin-key")).strip());
            for (int round = 1; round <= 3; round++) {
                var goal = load.acknowledged().size() + 200;
                var clients = load.begin(application.address(), CLIENTS);
                while (load.acknowledged().size() < goal) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                application.kill();
                load.stop(clients);
                application = PackagedApplication.start(data).awaitReady();
                for (var number : load.takeUnsure()) {
                    load.create(application.address(), number);
                }
                awaitTotal(application, "last", load.acknowledged().size());
            }
        } finally {
            application.kill();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the folder is gone", "the names are gone", "a file is gone", "a file is damaged", "no entries"})
    void an_index_that_was_damaged_while_the_base_was_down_is_made_anew(String damage) throws Exception {
        var data = folder.resolve("data");
        var application = PackagedApplication.start(data).awaitReady();
        awaitHit(application, "torfing-5");
        application.terminate();

        damage(data.resolve("search"), damage);

        application = PackagedApplication.start(data).awaitReady();
        try {
            awaitHit(application, "torfing-5");
            assertThat(application.log()).contains("The search index").contains("is made: it holds the changes");
        } finally {
            application.kill();
        }
    }

    @Test
    void an_index_whose_folder_is_deleted_while_the_base_runs_is_made_anew() throws Exception {
        var data = folder.resolve("data");
        var application = PackagedApplication.start(data).awaitReady();
        try {
            awaitHit(application, "torfing-5");
            delete(data.resolve("search"));
            var load =
                    new Load(Files.readString(data.resolve("first-admin-key")).strip());
            assertThat(load.create(application.address(), 1)).isTrue();
            awaitTotal(application, "last", 1);
            awaitHit(application, "torfing-5");
        } finally {
            application.kill();
        }
    }

    @Test
    void an_index_of_another_base_is_made_anew() throws Exception {
        var data = folder.resolve("data");
        var other = folder.resolve("other");
        PackagedApplication.start(other).awaitReady().terminate();
        PackagedApplication.start(data, "-Dikb.seed.enabled=false").awaitReady().terminate();
        delete(data.resolve("search"));
        copy(other.resolve("search"), data.resolve("search"));

        var application =
                PackagedApplication.start(data, "-Dikb.seed.enabled=false").awaitReady();
        try {
            awaitTotal(application, "nullfeilskultur", 0);
        } finally {
            application.kill();
        }
    }

    private static void damage(Path index, String damage) throws IOException {
        switch (damage) {
            case "the folder is gone" -> delete(index);
            case "the names are gone" -> Files.delete(index.resolve("names.properties"));
            case "a file is gone" -> Files.delete(largest(index));
            case "a file is damaged" -> {
                var file = largest(index);
                var bytes = Files.readAllBytes(file);
                for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
                    bytes[i] ^= 0x55;
                }
                Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
            }
            default -> delete(largest(index).getParent());
        }
    }

    private static Path largest(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (var file : all(folder, Comparator.reverseOrder())) {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : all(from, Comparator.naturalOrder())) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted(order).toList();
        }
    }

    private static void awaitHit(PackagedApplication application, String id) throws Exception {
        await(application, "nullfeilskultur", page -> page.at("/items/0/id")
                .asText()
                .equals(id));
    }

    private static void awaitTotal(PackagedApplication application, String q, long total) throws Exception {
        await(application, q, page -> page.get("total").asLong() == total);
    }

    private static void await(PackagedApplication application, String q, Predicate<JsonNode> isSo) throws Exception {
        var until = System.nanoTime() + PATIENCE;
        String body;
        do {
            var answer = application.get("/api/v1/search?limit=1&q=" + q);
            body = answer.body();
            if (answer.statusCode() == 200 && isSo.test(JSON.readTree(body))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        } while (System.nanoTime() < until);
        throw new AssertionError(body + application.log());
    }
}
