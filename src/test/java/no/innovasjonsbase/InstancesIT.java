package no.innovasjonsbase;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.OpenSearch;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;
import no.innovasjonsbase.testsupport.Receiver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances share a PostgreSQL, and one goes on where the other is killed:
 * {@code ./mvnw verify -Ppostgresql -DskipITs=false -Dit.test=InstancesIT}.
 */
@EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
class InstancesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** So many that an index of them is not made in a moment. */
    private static final long ENTRIES = 400;

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    @TempDir
    Path folder;

    private final List<PackagedApplication> instances = new ArrayList<>();
    private PackagedDatabase database;
    private String key;

    @BeforeEach
    void startDatabase() {
        database = PackagedDatabase.start();
    }

    @AfterEach
    void end() throws Exception {
        for (var instance : instances) {
            instance.kill();
        }
        database.close();
    }

    @Test
    void a_receiver_is_told_of_each_change_in_order_by_one_instance_at_a_time() throws Exception {
        var port = Receiver.freePort();
        String[] settings = {"-Dikb.subscriptions.allowed-hosts=localhost:" + port, "-Dikb.subscriptions.timeout=2S"};
        startTwo(settings);
        try (var receiver = new Receiver(port)) {
            var place = receiver.at("/");
            place.answer((message, exchange) -> {
                TimeUnit.MILLISECONDS.sleep(20);
                return 204;
            });
            send("POST", 1, "/api/v1/subscriptions", "{\"url\":\"http://localhost:" + port + "/\",\"after\":0}");
            var load = new Load(key);
            for (int round = 0; round < 2; round++) {
                var goal = place.messages().size() + 50;
                for (int number = 1; number <= 60; number++) {
                    load.create(instances.get(number % 2).address(), round * 1000L + number);
                }
                await(() -> place.messages().size() >= goal);
                instances.get(round).kill();
                instances.set(round, start(round, settings).awaitReady());
            }
            var numbers = numbersOf(changes());
            await(() -> numbersOf(place).containsAll(numbers));

            var sent = place.messages().stream()
                    .map(message -> numberOf(message.body()))
                    .toList();
            assertThat(place.mostAtATime()).isOne();
            assertThat(sent).isSorted();
            assertThat(numbersOf(place)).isEqualTo(numbers);
            // What was under way at a kill is sent again.
            assertThat(sent.size() - numbers.size()).isBetween(0, 2);
        }
    }

    @Test
    void what_one_instance_writes_the_other_finds_while_the_index_is_made_anew() throws Exception {
        try (var search = OpenSearch.launch()) {
            startTwo("-Dikb.search.open-search.hosts=" + search.hosts(), "-Dikb.search.open-search.protocol=http");
            var load = new Load(key);
            for (int number = 1; number <= ENTRIES; number++) {
                load.create(instances.get(number % 2).address(), number);
            }
            await(() -> total(0) == ENTRIES && total(1) == ENTRIES);

            var before = liveIndex();
            var answer = send("POST", 1, "/api/v1/search/reindex", "");
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("\"rebuild\"");
            // Either of the two may be building it.
            instances.get(0).kill();
            load.create(instances.get(1).address(), ENTRIES + 1);
            await(() -> {
                assertThat(total(1)).isBetween(ENTRIES, ENTRIES + 1);
                return !liveIndex().equals(before);
            });
            await(() -> total(1) == ENTRIES + 1);
        }
    }

    @Test
    void who_waits_for_another_instance_to_finish_its_write_is_refused_in_the_end() throws Exception {
        startTwo();
        try (var another = DriverManager.getConnection(database.url(), "postgres", "postgres")) {
            another.setAutoCommit(false);
            another.createStatement().executeQuery("select * from head for update");
            var answer = answerTo("POST", 1, "/api/v1/topics", "{\"label\":{\"nb\":\"Venter\"}}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            another.rollback();
        }
        send("POST", 1, "/api/v1/topics", "{\"label\":{\"nb\":\"Venter\"}}");
    }

    private void startTwo(String... settings) throws Exception {
        for (int number = 0; number < 2; number++) {
            instances.add(start(number, settings).awaitReady());
        }
        key = Files.readString(folder.resolve("data-0/first-admin-key")).strip();
    }

    private PackagedApplication start(int number, String... settings) {
        var all = new ArrayList<>(Arrays.asList(database.settingsOfEmpty()));
        all.addAll(List.of(settings));
        return PackagedApplication.start(folder.resolve("data-" + number), all.toArray(String[]::new));
    }

    private String liveIndex() throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "postgres");
                var names = connection
                        .createStatement()
                        .executeQuery("select name from search_index where role = 'LIVE'")) {
            names.next();
            return names.getString(1);
        }
    }

    private JsonNode changes() throws Exception {
        return ask(0, "/api/v1/changes?after=0&limit=1000").get("items");
    }

    private static TreeSet<Long> numbersOf(JsonNode changes) {
        var numbers = new TreeSet<Long>();
        StreamSupport.stream(changes.spliterator(), false)
                .forEach(change -> numbers.add(change.get("number").asLong()));
        return numbers;
    }

    private static TreeSet<Long> numbersOf(Receiver.Place place) throws Exception {
        var numbers = new TreeSet<Long>();
        for (var message : place.messages()) {
            numbers.add(numberOf(message.body()));
        }
        return numbers;
    }

    private static long numberOf(byte[] body) {
        try {
            return JSON.readTree(body).get("sequence").asLong();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private long total(int instance) throws Exception {
        return ask(instance, "/api/v1/search?limit=1&q=last").get("total").asLong();
    }

    private JsonNode ask(int instance, String path) throws Exception {
        return JSON.readTree(send("GET", instance, path, null).body());
    }

    private HttpResponse<String> send(String method, int instance, String path, String body) throws Exception {
        var answer = answerTo(method, instance, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private HttpResponse<String> answerTo(String method, int instance, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(instances.get(instance).address() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var until = System.nanoTime() + PATIENCE;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
