package no.innovasjonsbase.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;

/**
 * Prints how many entries are created a second by 1, 8 and 32 clients, each commit flushed to the disk, and how that
 * compares to bare commits of one row. {@code ./mvnw verify -Pbenchmark -Dit.test=WritesBenchmark}, and for PostgreSQL
 * {@code ./mvnw verify -Pbenchmark,postgresql -Dit.test=WritesBenchmark}.
 */
class WritesBenchmark {
    private static final int SECONDS = 10;
    /** The first tens of seconds are those of the compiler. */
    private static final int WARM_UP_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void writes_per_second() throws Exception {
        try (var database = PackagedDatabase.start()) {
            if (database.isPostgres()) {
                print("PostgreSQL", commitsPerSecond(database.url(), "select 1"), database.settings());
            } else {
                var url = "jdbc:h2:file:" + folder.resolve("bare") + ";WRITE_DELAY=0";
                print("H2, process-kill", commitsPerSecond(url, "select 1"));
                print("H2, power-loss", commitsPerSecond(url, "checkpoint sync"), "-Dikb.writes.durability=power-loss");
            }
        }
    }

    private void print(String name, double limit, String... settings) throws Exception {
        System.out.printf("%s: bare commits of one row, one client: %.0f/s%n", name, limit);
        var data = folder.resolve(name.replaceAll("\\W+", "-"));
        var application = PackagedApplication.startToMeasure(data, settings).awaitReady();
        try {
            var load =
                    new Load(Files.readString(data.resolve("first-admin-key")).strip());
            measure(load, application, 8, WARM_UP_SECONDS);
            for (var clients : List.of(1, 8, 32)) {
                var rate = measure(load, application, clients, SECONDS);
                System.out.printf("%s, %d clients: %.0f writes/s, %.2f of bare%n", name, clients, rate, rate / limit);
            }
        } finally {
            application.kill();
        }
    }

    private static double measure(Load load, PackagedApplication application, int clients, int seconds)
            throws Exception {
        var before = load.acknowledged().size();
        var begun = System.nanoTime();
        var threads = load.begin(application.address(), clients);
        TimeUnit.SECONDS.sleep(seconds);
        load.stop(threads);
        return (load.acknowledged().size() - before) * 1e9 / (System.nanoTime() - begun);
    }

    private static double commitsPerSecond(String url, String flush) throws Exception {
        try (var connection = DriverManager.getConnection(url, url.contains("h2") ? "sa" : "postgres", "");
                var statement = connection.createStatement()) {
            // Apart from where the application makes its tables.
            statement.execute("create schema if not exists bare");
            statement.execute("create table if not exists bare.bare (text varchar)");
            var begun = System.nanoTime();
            int commits = 0;
            while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(3)) {
                statement.executeUpdate("insert into bare.bare values ('one row')");
                statement.execute(flush);
                commits++;
            }
            return commits * 1e9 / (System.nanoTime() - begun);
        }
    }
}
