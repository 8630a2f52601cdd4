package no.innovasjonsbase.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Random;

import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how large H2's file is while small topics are changed a million times, after the application opened it and was stopped,
 * and compacted by {@code SHUTDOWN COMPACT}, which is its data. The application makes the base; then each change is a
 * transaction of the statements that it makes for one, without HTTP, which would take hours. {@code ./mvnw verify
 * -Pbenchmark -Dit.test=FileSizeBenchmark}, with {@code -Dikb.file.changes=100000} for less.
 */
class FileSizeBenchmark {
    private static final int CHANGES = Integer.getInteger("ikb.file.changes", 1_000_000);
    private static final int TOPICS = 300;
    private static final int LINES = 20;
    private static final int LARGEST_BY_DATA = 3;

    @TempDir
    Path folder;

    @Test
    void the_file_is_at_most_three_times_its_data() throws Exception {
        var data = folder.resolve("data");
        PackagedApplication.startToMeasure(data).awaitReady().terminate();
        var file = data.resolve("innovasjonsbase.mv.db");

        var settings = ConfigProvider.getConfig().getValue("ikb.h2.url", String.class);
        var url = "jdbc:h2:file:" + data.resolve("innovasjonsbase") + settings.substring(settings.indexOf(';'));
        long running;
        var database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("ikb");
        database.setPassword("ikb");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            change(connection, new FileCompaction(), file);
            running = Files.size(file);
        }
        PackagedApplication.startToMeasure(data).awaitReady().terminate();
        var stopped = Files.size(file);
        MVStoreTool.compact(file.toString(), true);
        var compacted = Files.size(file);

        System.out.printf(
                "%,d changes: %.1f MB while running (%.2f), %.1f MB stopped (%.2f), %.1f MB of data%n",
                CHANGES,
                running / 1e6,
                (double) running / compacted,
                stopped / 1e6,
                (double) stopped / compacted,
                compacted / 1e6);
        assertThat(running).isLessThanOrEqualTo(LARGEST_BY_DATA * compacted);
        assertThat(stopped).isLessThanOrEqualTo(LARGEST_BY_DATA * compacted);
    }

    private static void change(Connection connection, FileCompaction compaction, Path file)
            throws SQLException, IOException {
        var random = new Random(1);
        var versions = new int[TOPICS];
        var store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
        var since = System.nanoTime();
        try (var head = connection.prepareStatement("update head set number = number + 1");
                var creation =
                        connection.prepareStatement("insert into topic (updated_at, version, label, definition, id,"
                                + " created_at, maintainer, sort_key, exact_match, close_match)"
                                + " values (?, ?, ?, ?, ?, now(), '991825827', 'x', '[]', '[]')");
                var update = connection.prepareStatement(
                        "update topic set updated_at = ?, version = ?, label = ?, definition = ? where id = ?");
                var journal =
                        connection.prepareStatement("insert into change (number, changed_at, operation, entry_type,"
                                + " entry_id, entry_version, maintainer, state)"
                                + " values ((select number from head), ?, ?, 'topic', ?, ?, '991825827', ?)")) {
            for (int i = 1; i <= CHANGES; i++) {
                var topic = random.nextInt(TOPICS);
                var isNew = versions[topic] == 0;
                versions[topic]++;
                head.executeUpdate();
                write(isNew ? creation : update, journal, isNew, "made-" + topic, versions[topic], i);
                connection.commit();
                compaction.committed(store);
                if (i % (CHANGES / LINES) == 0) {
                    var perSecond = i * 1e9 / (System.nanoTime() - since);
                    System.out.printf("%,d: %.1f MB, %.0f changes/s%n", i, Files.size(file) / 1e6, perSecond);
                }
            }
        }
    }

    private static void write(
            PreparedStatement entry, PreparedStatement journal, boolean isNew, String id, int version, int number)
            throws SQLException {
        var time = Timestamp.from(Instant.now());
        var label = "{\"nb\":\"Brukertesting " + number + "\"}";
        var definition = "{\"nb\":\"Utgave " + version + " av " + id + "\"}";
        entry.setTimestamp(1, time);
        entry.setInt(2, version);
        entry.setString(3, label);
        entry.setString(4, definition);
        entry.setString(5, id);
        assertThat(entry.executeUpdate()).isOne();
        journal.setTimestamp(1, time);
        journal.setString(2, isNew ? "CREATED" : "UPDATED");
        journal.setString(3, id);
        journal.setInt(4, version);
        journal.setString(
                5,
                "{\"id\":\"" + id + "\",\"href\":\"/api/v1/topics/" + id + "\",\"type\":\"topic\",\"label\":" + label
                        + ",\"definition\":" + definition + ",\"related\":[],\"citations\":[],\"meta\":{\"version\":"
                        + version + ",\"createdAt\":\"" + time.toInstant() + "\",\"updatedAt\":\"" + time.toInstant()
                        + "\",\"maintainer\":\"991825827\"}}");
        journal.executeUpdate();
    }
}
