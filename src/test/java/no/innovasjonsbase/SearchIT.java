package no.innovasjonsbase;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded index heals itself: what is in the base is found again, whatever happened to the index meanwhile. */
class SearchIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 8;
    private static final int ROUNDS = Integer.getInteger("ikb.kill.rounds", 1);
    private static final int WORDS = 400;
    private static final int MAX_BEFORE_KILL_MILLIS = 1500;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private static final List<String> DAMAGES =
            List.of("the folder is gone", "the names are gone", "a file is gone", "a file is damaged", "no entries");

    @TempDir
    Path folder;

    @Test
    void what_was_written_before_a_kill_is_found_after_it() throws Exception {
        var data = folder.resolve("data");
        var application = PackagedApplication.start(data).awaitReady();
        try {
            var load =
                    new Load(Files.readString(data.resolve("first-admin-key")).strip());
            for (int round = 1; round <= 2; round++) {
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
                awaitTotal(application, "%22last%22", load.acknowledged().size());
            }
        } finally {
            application.kill();
        }
    }

    /** The words stand in the entries before they are learnt, so that all of these have to be read again. */
    @Test
    void compounds_are_found_by_new_words_that_were_being_learnt_when_the_process_was_killed() throws Exception {
        var data = folder.resolve("data");
        var application = PackagedApplication.start(data).awaitReady();
        var random = new Random(1);
        var killedAmidst = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var words = newWords(round);
                bring(application, words);
                for (int kill = 0; kill < 2; kill++) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_BEFORE_KILL_MILLIS));
                    var behind = behind(application);
                    killedAmidst += behind > 0 ? 1 : 0;
                    System.out.printf("Round %d: killed %d changes before the index was level%n", round, behind);
                    application.kill();
                    application = PackagedApplication.start(data).awaitReady();
                }
                for (var word : words) {
                    await(application, word + "&type=principle", page -> page.at("/items/0/id")
                            .asText()
                            .equals("i-" + word));
                }
            }
        } finally {
            application.kill();
        }
        assertThat(killedAmidst).isPositive();
    }

    private static List<String> newWords(int round) {
        return IntStream.range(0, WORDS)
                .mapToObj(i -> "zq%cx%cx%cx".formatted('a' + round, 'a' + i / 26, 'a' + i % 26))
                .toList();
    }

    private static void bring(PackagedApplication application, List<String> words) throws Exception {
        var lines = Stream.concat(
                        words.stream()
                                .map(word ->
                                        """
                                        {"type":"principle","id":"i-%s","statement":{"nb":"Ha en %sstrategi."},\
                                        "citations":[{"relation":"self-composed","locator":"laget"}]}"""
                                                .formatted(word, word)),
                        words.stream()
                                .map(word ->
                                        """
                                {"type":"topic","id":"%s","label":{"nb":"%s"}}"""
                                                .formatted(word, word)))
                .collect(Collectors.joining("\n"));
        var request = HttpRequest.newBuilder(application.address().resolve("/api/v1/import"))
                .header(
                        "Authorization",
                        "Bearer "
                                + Files.readString(application.data().resolve("first-admin-key"))
                                        .strip())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .contains("\"committed\":true");
    }

    private static long behind(PackagedApplication application) throws Exception {
        for (var check : JSON.readTree(application.get("/q/health").body()).get("checks")) {
            if (check.get("name").asText().equals("Search index")) {
                return check.at("/data/changes behind").asLong();
            }
        }
        throw new AssertionError("Health doesn't speak of the index");
    }

    @Test
    void an_index_that_was_damaged_while_the_base_was_down_is_made_anew() throws Exception {
        var whole = folder.resolve("whole");
        var application = PackagedApplication.start(whole).awaitReady();
        awaitHit(application, "torfing-5");
        application.terminate();
        for (var damage : DAMAGES) {
            var data = folder.resolve(damage);
            copy(whole, data);
            damage(data.resolve("search"), damage);
            application = PackagedApplication.start(data).awaitReady();
            try {
                awaitHit(application, "torfing-5");
                assertThat(application.log())
                        .as(damage)
                        .contains("The search index")
                        .contains("is built: it holds the changes");
            } finally {
                application.kill();
            }
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
            awaitTotal(application, "%22last%22", 1);
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
