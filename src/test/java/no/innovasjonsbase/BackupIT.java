package no.innovasjonsbase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A backup that is made while others write is restored as it was, and those who follow the base are told to begin anew. */
class BackupIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int CLIENTS = 4;
    private static final int WRITES = 150;

    @TempDir
    Path folder;

    private final List<PackagedApplication> started = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (var application : started) {
            application.kill();
        }
    }

    @Test
    void a_backup_of_h2_under_load_is_restored_and_has_a_new_epoch() throws Exception {
        assumeFalse("postgresql".equals(System.getProperty("ikb.database")), "PostgreSQL has tools of its own");
        var data = folder.resolve("data");
        var zip = folder.resolve("backup.zip");
        var before = start(data);
        var key = Files.readString(data.resolve("first-admin-key")).strip();
        backUpUnderLoad(before, key, zip);
        var changes = changesOf(before);
        var epoch = changes.get("epoch").asText();
        var head = changes.get("head").asLong();
        assertThat(restore(data, zip).log()).contains("is in use by another process");
        before.terminate();

        var restoring = restore(data, zip);

        assertThat(restoring.awaitEnd()).as(restoring.log()).isZero();
        assertThat(restoring.log()).contains("Restored the base as it was at change");
        var after = start(data);
        assertHoldsAtItsNumber(after, changes);
        var number = changesOf(after).get("head").asLong();
        assertThat(number).isLessThan(head);
        assertThat(statusOf(after, number, epoch)).isEqualTo(410);
        // The key is in the backup, and the base can be written to.
        new Load(key).create(after.address(), 1_000_000);
        assertThat(changesOf(after).get("head").asLong()).isEqualTo(number + 1);
    }

    @Test
    void who_took_a_backup_stands_in_the_audit_log() throws Exception {
        assumeFalse("postgresql".equals(System.getProperty("ikb.database")), "PostgreSQL has tools of its own");
        var data = folder.resolve("data");
        var application = start(data);
        var key = Files.readString(data.resolve("first-admin-key")).strip();

        backUp(application, key, folder.resolve("backup.zip"));

        var log = send(application, "GET", "/api/v1/audit-log?limit=200", key, BodyHandlers.ofString());
        var records = parsed(log.body()).get("items");
        var last = records.get(records.size() - 1);
        assertThat(last.get("operation").asText() + " " + last.get("type").asText())
                .isEqualTo("created backup");
        assertThat(key).contains(last.get("client").asText());
        application.awaitLogged("The backup " + last.get("id").asText() + " of ");
    }

    @Test
    void a_start_after_a_kill_or_a_backup_without_a_restore_keeps_the_epoch() throws Exception {
        assumeFalse("postgresql".equals(System.getProperty("ikb.database")), "PostgreSQL has tools of its own");
        var data = folder.resolve("data");
        var application = start(data);
        var epoch = changesOf(application).get("epoch").asText();
        var key = Files.readString(data.resolve("first-admin-key")).strip();
        backUp(application, key, folder.resolve("backup.zip"));
        application.kill();

        application = start(data);

        assertThat(changesOf(application).get("epoch").asText()).isEqualTo(epoch);
        application.kill();
        // By hand, in another folder.
        var other = Files.createDirectory(folder.resolve("other"));
        Files.copy(data.resolve("innovasjonsbase.mv.db"), other.resolve("innovasjonsbase.mv.db"));
        assertThat(changesOf(start(other)).get("epoch").asText()).isNotEqualTo(epoch);
    }

    @Test
    void a_copy_of_a_postgresql_database_has_a_new_epoch_and_a_restarted_one_has_not() throws Exception {
        assumeTrue("postgresql".equals(System.getProperty("ikb.database")), "needs the build for PostgreSQL");
        try (var database = PackagedDatabase.start()) {
            database.run("create database original");
            var application = start(folder.resolve("data"), "-Dikb.postgresql.url=" + database.url("original"));
            var changes = changesOf(application);
            var epoch = changes.get("epoch").asText();
            application.kill();
            application = start(folder.resolve("data"), "-Dikb.postgresql.url=" + database.url("original"));
            assertThat(changesOf(application).get("epoch").asText()).isEqualTo(epoch);
            application.kill();
            database.run("create database restored template original");

            var restored = start(folder.resolve("data-2"), "-Dikb.postgresql.url=" + database.url("restored"));

            assertHoldsAtItsNumber(restored, changes);
            assertThat(statusOf(restored, 1, epoch)).isEqualTo(410);
            // As a restore under a running application does, and as pg_restore into the same tables does: the row is
            // anew.
            var present = changesOf(restored).get("epoch").asText();
            database.load(
                    "restored",
                    "create temp table kept as select * from database_identity; delete from database_identity; "
                            + "insert into database_identity select * from kept");
            while (changesOf(restored).get("epoch").asText().equals(present)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private void backUpUnderLoad(PackagedApplication application, String key, Path zip) throws Exception {
        var load = new Load(key);
        var clients = load.begin(application.address(), CLIENTS);
        await(load, WRITES);
        backUp(application, key, zip);
        await(load, load.acknowledged().size() + WRITES);
        load.stop(clients);
        assertThat(load.takeUnsure()).isEmpty();
    }

    private static void await(Load load, int goal) throws InterruptedException {
        while (load.acknowledged().size() < goal) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void backUp(PackagedApplication application, String key, Path zip) throws Exception {
        var answer = send(application, "POST", "/api/v1/backups", key, BodyHandlers.ofFile(zip));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** The export of the restored base is what the changes of the original up to its number make. */
    private static void assertHoldsAtItsNumber(PackagedApplication restored, JsonNode changes) throws Exception {
        var export = send(restored, "GET", "/api/v1/export", null, BodyHandlers.ofString())
                .body()
                .lines()
                .map(BackupIT::parsed)
                .toList();
        var number = export.get(export.size() - 1).at("/trailer/number").asLong();
        var expected = new TreeMap<String, JsonNode>();
        for (var change : changes.get("items")) {
            if (change.get("number").asLong() <= number) {
                expected.put(change.get("href").asText(), change.get("state"));
            }
        }
        assertThat(number).isPositive();
        assertThat(export.subList(0, export.size() - 1)).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    private static int statusOf(PackagedApplication application, long after, String epoch) throws Exception {
        var path = "/api/v1/changes?after=" + after + "&epoch=" + epoch;
        return application.get(path).statusCode();
    }

    private static JsonNode changesOf(PackagedApplication application) throws Exception {
        return parsed(application.get("/api/v1/changes?after=0&limit=1000").body());
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private PackagedApplication start(Path data, String... settings) throws InterruptedException {
        var all = new ArrayList<>(List.of(settings));
        all.add("-Dikb.postgresql.username=postgres");
        var application = PackagedApplication.start(data, all.toArray(String[]::new));
        started.add(application);
        return application.awaitReady();
    }

    private PackagedApplication restore(Path data, Path zip) throws InterruptedException {
        var command = PackagedApplication.run(data, List.of("restore", zip.toString()));
        started.add(command);
        command.awaitEnd();
        return command;
    }

    private static <T> HttpResponse<T> send(
            PackagedApplication application, String method, String path, String key, BodyHandler<T> handler)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return CLIENT.send(request.build(), handler);
    }
}
