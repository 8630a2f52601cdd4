package no.innovasjonsbase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What was acknowledged is there after {@code kill -9} in the middle of load, once each, and imports as a whole. Two
 * rounds in a build on H2; {@code -Dikb.kill.rounds=20} for more, and {@code ./mvnw verify -Ppostgresql -DskipITs=false
 * -Dit.test=DurabilityIT} on PostgreSQL.
 */
class DurabilityIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = Integer.getInteger("ikb.kill.rounds", 2);
    private static final int PER_ROUND = 500;
    private static final int CLIENTS = 16;
    /** What citations of what the load created begin their locators with. */
    private static final String LOADED = "load-";

    private static final Pattern NUMBER = Pattern.compile("\"locator\":\"" + LOADED + "(\\d+)\"");
    private static final Pattern IMPORTED = Pattern.compile("\"id\":\"import-(\\d+)-\\d+\"");

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_the_process_is_killed_under_load() throws Exception {
        var data = folder.resolve("data");
        try (var database = PackagedDatabase.start()) {
            killUnderLoad(data, database.settings());
        }
    }

    @Test
    void while_the_database_is_away_everything_is_refused_with_a_problem_that_says_when_to_try_again()
            throws Exception {
        try (var database = PackagedDatabase.start()) {
            assumeTrue(database.isPostgres(), "H2 is never away: it is part of the application");
            var data = folder.resolve("data");
            var application =
                    PackagedApplication.start(data, database.settingsOfEmpty()).awaitReady();
            try {
                var key = Files.readString(data.resolve("first-admin-key")).strip();
                database.stop();
                // The server lets its connections finish.
                while (send("GET", application, key).statusCode() == 200) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                for (var method : List.of("GET", "POST")) {
                    var answer = send(method, application, key);
                    assertThat(answer.statusCode())
                            .as(answer.body() + application.log())
                            .isEqualTo(503);
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                }
                assertThat(application.get("/q/health/ready").statusCode()).isEqualTo(503);
                assertThat(application.get("/q/health/live").statusCode()).isEqualTo(200);
            } finally {
                application.kill();
            }
        }
    }

    private static HttpResponse<String> send(String method, PackagedApplication application, String key)
            throws Exception {
        var request = HttpRequest.newBuilder(application.address().resolve("/api/v1/topics"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{\"label\":{\"nb\":\"Borte\"}}"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void killUnderLoad(Path data, String... settings) throws Exception {
        var application = PackagedApplication.start(data, settings).awaitReady();
        try {
            var key = Files.readString(data.resolve("first-admin-key")).strip();
            var load = new Load(key, ofEveryType(application));
            var imports = new Imports(key);
            for (int round = 1; round <= ROUNDS; round++) {
                var goal = load.acknowledged().size() + PER_ROUND;
                var clients = load.begin(application.address(), CLIENTS);
                var importer = imports.begin(application.address());
                while (load.acknowledged().size() < goal) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                application.kill();
                load.stop(clients);
                importer.join();
                application = PackagedApplication.start(data, settings).awaitReady();
                // Whoever got no answer asks again, with the same key.
                for (var number : load.takeUnsure()) {
                    load.create(application.address(), number);
                }
                assertHolds(application, load);
                imports.assertHold(application);
                System.out.printf(
                        "Round %d: %d entries and %d imports acknowledged, all there once%n",
                        round, load.acknowledged().size(), imports.acknowledged.size());
            }
        } finally {
            application.kill();
        }
    }

    /** An entry of each type in turn, as the base has one, with its number where a citation says where in its source. */
    private static LongFunction<Load.Creation> ofEveryType(PackagedApplication application) throws Exception {
        var creations = new ArrayList<Load.Creation>();
        for (var collection : JSON.readTree(application.get("/api/v1").body()).get("collections")) {
            var href = collection.get("href").asText();
            ObjectNode entry = (ObjectNode)
                    JSON.readTree(application.get(href + "?limit=1").body()).at("/items/0");
            entry.remove(List.of("id", "href", "meta"));
            entry.putArray("citations")
                    .addObject()
                    .put("relation", "direct")
                    .put("locator", LOADED)
                    .putObject("source")
                    .put("id", "topplederkonferansen-artikkel");
            creations.add(new Load.Creation(href.replaceFirst(".*/", ""), entry.toString()));
        }
        return number -> {
            var like = creations.get((int) (number % creations.size()));
            return new Load.Creation(like.collection(), like.body().replace(LOADED, LOADED + number));
        };
    }

    private static void assertHolds(PackagedApplication application, Load load) throws Exception {
        var stored = NUMBER.matcher(
                        application.get("/api/v1/export?format=ndjson").body())
                .results()
                .map(number -> Long.valueOf(number.group(1)))
                .toList();
        assertThat(stored).as("none is there twice").doesNotHaveDuplicates();
        assertThat(stored).hasSameElementsAs(load.acknowledged());
    }

    /** Imports one after another until the server is gone, each of some topics. */
    private static final class Imports {
        private static final int TOPICS = 100;

        private final HttpClient client = HttpClient.newHttpClient();
        private final String key;
        private final List<Integer> acknowledged = new ArrayList<>();
        private int sent;

        Imports(String key) {
            this.key = key;
        }

        Thread begin(URI server) {
            var thread = new Thread(() -> {
                try {
                    while (true) {
                        bring(server, ++sent);
                    }
                } catch (IOException gone) {
                    // It was killed.
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            return thread;
        }

        private void bring(URI server, int number) throws IOException, InterruptedException {
            var lines = IntStream.range(0, TOPICS)
                    .mapToObj(i -> "{\"type\":\"topic\",\"id\":\"import-%1$d-%2$d\",\"label\":{\"nb\":\"Brakt %1$d\"}}"
                            .formatted(number, i))
                    .collect(Collectors.joining("\n"));
            var request = HttpRequest.newBuilder(server.resolve("/api/v1/import"))
                    .timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(lines))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.body().contains("\"committed\":true")) {
                acknowledged.add(number);
            }
        }

        /** Of each import that was acknowledged everything is there, and of any other that or nothing. */
        void assertHold(PackagedApplication application) throws IOException, InterruptedException {
            var export = HttpRequest.newBuilder(application.address().resolve("/api/v1/export?type=topic"))
                    .build();
            var stored = client.send(export, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .map(IMPORTED::matcher)
                    .filter(Matcher::find)
                    .collect(Collectors.groupingBy(id -> Integer.valueOf(id.group(1)), Collectors.counting()));
            assertThat(stored.values()).allMatch(count -> count == TOPICS);
            assertThat(stored.keySet()).containsAll(acknowledged);
        }
    }
}
