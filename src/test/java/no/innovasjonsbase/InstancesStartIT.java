package no.innovasjonsbase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Guide;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;
import no.innovasjonsbase.testsupport.Releases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances start on a PostgreSQL together, on an older schema, a newer one, or one that isn't theirs:
 * {@code ./mvnw verify -Ppostgresql -DskipITs=false -Dit.test=InstancesStartIT}, with more rounds by
 * {@code -Dikb.start.rounds}.
 */
@EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
class InstancesStartIT {
    private static final Path SEED = Path.of("src/main/resources/seed/topplederkonferansen.ndjson");
    private static final int ROUNDS = Integer.getInteger("ikb.start.rounds", 1);

    @TempDir
    Path folder;

    private final List<PackagedApplication> instances = new ArrayList<>();
    private PackagedDatabase database;

    @BeforeEach
    void startDatabase() {
        database = PackagedDatabase.start();
    }

    @AfterEach
    void end() throws Exception {
        killAll();
        database.close();
    }

    @Test
    void started_together_on_an_empty_database_all_serve_one_seed_and_one_key() throws Exception {
        var entries = Files.readAllLines(SEED).size();
        for (int round = 0; round < ROUNDS; round++) {
            var name = "empty" + round;
            database.run("create database " + name);
            startTogether(name);

            assertThat(instances).allSatisfy(instance -> assertThat(
                            instance.get("/api/v1/changes?limit=1").body())
                    .contains("\"head\":" + entries + ","));
            assertThat(database.ask(name, "select count(*) from api_key")).isEqualTo("1");
            try (var files = Files.walk(folder)) {
                assertThat(files.filter(file -> file.endsWith("first-admin-key")))
                        .hasSize(1);
            }
            end(name);
        }
    }

    @Test
    void started_together_on_a_database_that_lacks_migrations_all_serve() throws Exception {
        for (int round = 0; round < Math.max(1, ROUNDS / 2); round++) {
            var name = "older" + round;
            database.run("create database " + name);
            var release = Releases.latest();
            database.load(name, release.postgresql());
            startTogether(name);

            assertThat(instances).allSatisfy(instance -> assertThat(
                            instance.get("/api/v1/changes?limit=1").body())
                    .contains("\"head\":" + release.known("postgresql").at("/trailer/number")));
            end(name);
        }
    }

    @Test
    void one_that_is_older_than_the_schema_ends_with_a_line_while_the_running_one_serves() throws Exception {
        var running = start("postgres", 0).awaitReady();
        database.run(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, "
                        + "execution_time, success) values (9999, '9999', 'Of a newer release', 'SQL', 'V9999__Newer.sql', 1, 'postgres', 1, true)");

        var older = start("postgres", 1);

        assertThat(older.awaitEnd()).isNotZero();
        assertThat(older.log()).contains("Could not start: the database was migrated by a newer release");
        assertThat(older.log()).doesNotContain("\tat ");
        assertThat(running.get("/api/v1/topics").statusCode()).isEqualTo(200);
        assertThat(running.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void it_starts_in_a_database_made_as_the_guide_says_and_ends_with_a_line_in_one_of_someone_else() throws Exception {
        for (var statement :
                Guide.read(Path.of("src/docs/guides/postgresql.md")).statements()) {
            database.run(statement);
        }
        database.run("create database plain");

        var refused = startAsInnovasjonsbase("plain");

        assertThat(refused.awaitEnd()).isNotZero();
        assertThat(refused.log())
                .contains(
                        "Could not start: the database user may not make tables", "permission denied for schema public")
                .doesNotContain("\tat ");
        instances.add(startAsInnovasjonsbase("innovasjonsbase").awaitReady());
    }

    private PackagedApplication startAsInnovasjonsbase(String name) {
        return PackagedApplication.start(
                folder.resolve("data"),
                "-Dikb.postgresql.url=" + database.url(name).replace("user=postgres", "user=innovasjonsbase"),
                "-Dikb.postgresql.username=innovasjonsbase");
    }

    private void startTogether(String name) throws Exception {
        for (int number = 0; number < 2; number++) {
            start(name, number);
        }
        for (var instance : instances) {
            instance.awaitReady();
        }
    }

    private PackagedApplication start(String name, int number) {
        var settings = new ArrayList<>(Arrays.asList(database.settings()));
        settings.set(0, "-Dikb.postgresql.url=" + database.url(name));
        var instance = PackagedApplication.start(folder.resolve(name + "-" + number), settings.toArray(String[]::new));
        instances.add(instance);
        return instance;
    }

    private void end(String name) throws Exception {
        killAll();
        try (var files = Files.walk(folder)) {
            for (var key :
                    files.filter(file -> file.endsWith("first-admin-key")).toList()) {
                Files.delete(key);
            }
        }
        database.run("drop database " + name + " with (force)");
    }

    private void killAll() throws InterruptedException {
        for (var instance : instances) {
            instance.kill();
        }
        instances.clear();
    }
}
