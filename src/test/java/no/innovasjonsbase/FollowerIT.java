package no.innovasjonsbase;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Follower;
import no.innovasjonsbase.testsupport.Followers;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;
import no.innovasjonsbase.testsupport.Writers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever only reads the changes has the base, whatever happens to it meanwhile. Small in a build;
 * {@code -Dikb.follower.changes=100000 -Dikb.follower.kills=3} and {@code -Dikb.follower.streams=2000} for more, and
 * {@code ./mvnw verify -Ppostgresql -DskipITs=false -Dit.test=FollowerIT} for two instances on PostgreSQL.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class FollowerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHANGES = Integer.getInteger("ikb.follower.changes", 600);
    private static final int KILLS = Integer.getInteger("ikb.follower.kills", 1);
    private static final int STREAMS = Integer.getInteger("ikb.follower.streams", 200);
    private static final int WRITERS = 32;

    @TempDir
    Path folder;

    private final List<PackagedApplication> instances = new CopyOnWriteArrayList<>();

    @Test
    void a_copy_made_of_changes_alone_equals_the_base_after_writers_and_kills() throws Exception {
        try (var database = PackagedDatabase.start()) {
            start(database, 0);
            var key = Files.readString(folder.resolve("data-0/first-admin-key")).strip();
            if (database.isPostgres()) {
                start(database, 1);
            }
            var writers = new Writers(this::addresses, key);
            var follower = new Follower(this::addresses);
            follower.start();
            var begun = System.nanoTime();
            writers.begin(WRITERS);
            for (int kill = 1; kill <= KILLS + 1; kill++) {
                while (writers.acknowledged() < (long) CHANGES * kill / (KILLS + 1)) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                if (kill <= KILLS) {
                    var killed = kill % instances.size();
                    instances.get(killed).kill();
                    instances.set(killed, application(database, killed).awaitReady());
                }
            }
            writers.stop();
            var head = ask("/api/v1/changes?limit=1").get("head").asLong();
            var written = (System.nanoTime() - begun) / 1e9;
            var copy = follower.copyAt(head, Duration.ofMinutes(5));

            assertThat(follower.number()).isEqualTo(head);
            var lines = new TreeMap<String, String>();
            copy.forEach((href, entry) -> lines.put(href, entry.toString()));
            assertThat(lines).isEqualTo(exported());
            System.out.printf(
                    "%d changes in %.0f s by %d writers on %d instances, %d kills, %d breaks: 0 missed, 0 doubled, "
                            + "0 out of order; %d entries equal the export%n",
                    head, written, WRITERS, instances.size(), KILLS, follower.breaks(), copy.size());
        } finally {
            end();
        }
    }

    @Test
    void many_streams_have_a_change_within_a_second() throws Exception {
        try (var database = PackagedDatabase.start()) {
            start(database, 0);
            var key = Files.readString(folder.resolve("data-0/first-admin-key")).strip();
            if (database.isPostgres()) {
                start(database, 1);
            }
            // On PostgreSQL all of them hear it from the other instance than the one that is written to.
            var server = instances.get(instances.size() - 1);
            var before = server.residentMegabytes().orElse(0L);
            try (var followers = Followers.open(server.address(), STREAMS)) {
                var open = server.residentMegabytes().orElse(0L);
                var times = new ArrayList<Long>();
                for (int i = 0; i < 5; i++) {
                    times.add(followers.millisUntilAllHaveOneMore(() -> new Writers(this::addresses, key)
                            .create(instances.get(0).address())));
                }
                System.out.printf(
                        "%d streams: %d MB before, %d MB open, %d MB after; all have a change after %s ms%n",
                        STREAMS, before, open, server.residentMegabytes().orElse(0L), times);
                assertThat(times.get(times.size() - 1)).isLessThan(1000L);
            }
        } finally {
            end();
        }
    }

    private void start(PackagedDatabase database, int number) throws InterruptedException {
        instances.add(application(database, number).awaitReady());
    }

    private PackagedApplication application(PackagedDatabase database, int number) {
        return PackagedApplication.start(folder.resolve("data-" + number), database.settingsOfEmpty());
    }

    private void end() throws InterruptedException {
        for (var instance : instances) {
            instance.kill();
        }
    }

    private List<URI> addresses() {
        return instances.stream().map(PackagedApplication::address).toList();
    }

    /** Every line of an export but its trailer, by the address of its entry. */
    private TreeMap<String, String> exported() throws Exception {
        var request = HttpRequest.newBuilder(addresses().get(0).resolve("/api/v1/export"))
                .build();
        var lines = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
        var entries = new TreeMap<String, String>();
        for (var line : lines.subList(0, lines.size() - 1)) {
            entries.put(JSON.readTree(line).get("href").asText(), line);
        }
        return entries;
    }

    private JsonNode ask(String path) throws Exception {
        var answer = instances.get(0).get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
