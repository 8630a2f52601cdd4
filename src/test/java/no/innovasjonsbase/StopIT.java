package no.innovasjonsbase;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;
import no.innovasjonsbase.testsupport.RoundRobinProxy;

import static org.assertj.core.api.Assertions.assertThat;

/** An instance that is asked to stop finishes what it has begun, tells those who follow it, and is gone soon. */
class StopIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Twice what an orderly stop may take: a build machine has more to do. */
    private static final Duration MAX_STOP = Duration.ofSeconds(20);

    private static final int WRITES = 40;
    private static final int CLIENTS = 6;

    private static final Pattern ID = Pattern.compile("\"id\":\"(client-[^\"]+)\"");

    @TempDir
    Path folder;

    private final List<PackagedApplication> instances = new CopyOnWriteArrayList<>();
    private PackagedDatabase database;

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
    void what_was_accepted_is_answered_and_who_follows_is_told_where_to_resume() throws Exception {
        var application = start(0).awaitReady();
        instances.add(application);
        var stream = follow(application, "/api/v1/changes?after=0", "text/event-stream");
        var poll = follow(application, "/api/v1/changes?wait=60&after=" + head(application), "*/*");
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < WRITES; i++) {
            sockets.add(new Socket(
                    application.address().getHost(), application.address().getPort()));
        }
        TimeUnit.SECONDS.sleep(1);
        for (int i = 0; i < WRITES; i++) {
            sockets.get(i).getOutputStream().write(creation("stop-" + i));
        }
        var ended = terminate(application);

        awaitNotReady(application);
        for (var socket : sockets) {
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 201");
            socket.close();
        }
        assertThat(ended.get(2, TimeUnit.MINUTES)).isLessThan(MAX_STOP);
        assertThat(stream.get().statusCode()).isEqualTo(200);
        assertThat(stream.get().body()).containsPattern("id: \\d+\\n\\n$");
        assertThat(poll.get().statusCode()).isEqualTo(200);
        assertThat(poll.get().body()).contains("\"next\":");
    }

    /** {@code ./mvnw verify -Ppostgresql -DskipITs=false -Dit.test=StopIT}. */
    @Test
    @EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
    void two_instances_are_restarted_in_turn_under_load_and_no_request_is_lost_or_in_doubt() throws Exception {
        for (int number = 0; number < 2; number++) {
            instances.add(start(number).awaitReady());
        }
        var isOver = new AtomicBoolean();
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        List<String> inDoubt = new CopyOnWriteArrayList<>();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try (var proxy = new RoundRobinProxy(this::addresses)) {
            for (int client = 0; client < CLIENTS; client++) {
                var name = "client-" + client + "-";
                threads.execute(() -> {
                    for (int i = 0; !isOver.get(); i++) {
                        put(proxy.address(), name + i, answers, inDoubt);
                    }
                });
            }
            for (int number = 0; number < 2; number++) {
                TimeUnit.SECONDS.sleep(2);
                var ended = terminate(instances.get(number));
                assertThat(ended.get(2, TimeUnit.MINUTES)).isLessThan(MAX_STOP);
                instances.set(number, start(number).awaitReady());
            }
            TimeUnit.SECONDS.sleep(2);
            isOver.set(true);
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            threads.shutdownNow();
        }

        assertThat(inDoubt).isEmpty();
        assertThat(answers).hasSizeGreaterThan(50);
        assertThat(answers.values()).containsOnly(201);
        assertThat(stored()).isEqualTo(answers.keySet());
    }

    private Set<String> stored() throws IOException, InterruptedException {
        var export = HttpRequest.newBuilder(addresses().get(0).resolve("/api/v1/export?type=topic"))
                .build();
        return ID.matcher(CLIENT.send(export, BodyHandlers.ofString()).body())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private void put(URI base, String id, Map<String, Integer> answers, List<String> inDoubt) {
        try {
            var request = HttpRequest.newBuilder(base.resolve("/api/v1/topics/" + id))
                    .header("Authorization", "Bearer " + key())
                    .header("Content-Type", "application/json")
                    .header("If-None-Match", "*")
                    .timeout(Duration.ofSeconds(60))
                    .PUT(BodyPublishers.ofString("{\"label\":{\"nb\":\"Emne\"}}"))
                    .build();
            answers.put(id, CLIENT.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException unanswered) {
            inDoubt.add(id + ": " + unanswered);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private List<URI> addresses() {
        return instances.stream().map(PackagedApplication::address).toList();
    }

    private PackagedApplication start(int number) {
        var settings = Stream.concat(Arrays.stream(database.settingsOfEmpty()), Stream.of("-Dikb.writes.timeout=9S"));
        return PackagedApplication.start(folder.resolve("data-" + number), settings.toArray(String[]::new));
    }

    /** How long it takes to end. */
    private static CompletableFuture<Duration> terminate(PackagedApplication application) {
        return CompletableFuture.supplyAsync(() -> {
            var since = System.nanoTime();
            try {
                assertThat(application.terminate()).isIn(0, 128 + 15);
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            }
            return Duration.ofNanos(System.nanoTime() - since);
        });
    }

    private static void awaitNotReady(PackagedApplication application) throws InterruptedException {
        while (application.get("/q/health/ready").statusCode() != 503) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static CompletableFuture<HttpResponse<String>> follow(
            PackagedApplication application, String path, String accepted) {
        var request = HttpRequest.newBuilder(application.address().resolve(path))
                .header("Accept", accepted)
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    private static String head(PackagedApplication application) throws InterruptedException {
        return application.get("/api/v1/changes?after=0&limit=1").body().replaceAll("(?s).*\"head\":(\\d+).*", "$1");
    }

    private String key() throws IOException {
        return Files.readString(folder.resolve("data-0/first-admin-key")).strip();
    }

    private byte[] creation(String id) throws IOException {
        var body = "{\"label\":{\"nb\":\"" + id + "\"}}";
        var head = "POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key()
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
