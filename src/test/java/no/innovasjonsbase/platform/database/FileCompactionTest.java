package no.innovasjonsbase.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.RecordedFilePath;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * H2's file, with the settings of the application: what a kill or a power cut leaves of it, and how large it becomes. Twenty
 * images of each kind in a build; {@code -Dikb.disk.images=1000} for more.
 */
class FileCompactionTest {
    private static final int IMAGES = Integer.getInteger("ikb.disk.images", 20);
    private static final int COMMITS = 2_000;
    private static final int TOPICS = 300;
    private static final int STEP = 50;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_or_torn_whenever_the_process_is_killed() throws Exception {
        record("recorded:", store -> {});

        assertHolds(RecordedFilePath::killedAt);
    }

    @Test
    void nothing_acknowledged_is_lost_or_torn_whenever_the_power_fails() throws Exception {
        FlushedFilePath.register();
        record("flushed:recorded:", MVStore::sync);

        assertHolds(RecordedFilePath::powerLostAt);
    }

    @Test
    void the_file_stays_within_three_times_its_data_while_it_is_written() throws Exception {
        record("recorded:", store -> {});

        var file = folder.resolve("base.mv.db");
        var copy = Files.copy(file, folder.resolve("copy.mv.db"));
        MVStoreTool.compact(copy.toString(), true);
        assertThat(Files.size(file)).isLessThan(3 * Files.size(copy));
    }

    /** Commits in memory, and stores some at a time, as the application does where writers wait. */
    private void record(String scheme, Consumer<MVStore> flush) throws SQLException {
        RecordedFilePath.register();
        try (var connection = DriverManager.getConnection(url(scheme, "base"))) {
            execute(connection, "create table topic (id int primary key, label varchar, version bigint)");
            execute(connection, "create table change (number bigint primary key, topic int, state varchar)");
            execute(connection, "create table head (number bigint)");
            execute(connection, "insert into head values (0)");
            execute(connection, "insert into topic select \"X\", 'new', 0 from system_range(1, " + TOPICS + ")");
            connection.setAutoCommit(false);
            var store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
            var random = new Random(1);
            for (int number = 1; number <= COMMITS; number++) {
                write(connection, number, random);
                store.setAutoCommitDelay(GroupCommit.WHEN_TOLD);
                connection.commit();
                store.setAutoCommitDelay(GroupCommit.AT_COMMIT);
                if (number % STEP == 0 || random.nextInt(3) == 0) {
                    store.commit();
                    flush.accept(store);
                    RecordedFilePath.acknowledge(number);
                }
                if (number % STEP == 0) {
                    FileCompaction.step(store);
                }
            }
        }
    }

    private static void write(Connection connection, int number, Random random) throws SQLException {
        var topic = 1 + random.nextInt(TOPICS);
        // Letters at random: others would be next to nothing in the file, which H2 compresses.
        var state = random.ints(200 + (random.nextInt(20) == 0 ? random.nextInt(30_000) : 0), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        execute(
                connection,
                "update topic set label = 'Label " + number + "', version = " + number + " where id = " + topic);
        execute(connection, "insert into change values (" + number + ", " + topic + ", '" + state + "')");
        execute(connection, "update head set number = " + number);
    }

    private void assertHolds(BiFunction<Integer, Random, RecordedFilePath.Image> images) throws Exception {
        var random = new Random(2);
        for (int i = 0; i < IMAGES; i++) {
            // The tables are there by then.
            var operation = 100 + random.nextInt(RecordedFilePath.recorded() - 100);
            var image = images.apply(operation, random);
            Files.write(folder.resolve("image.mv.db"), image.bytes());
            try (var connection = DriverManager.getConnection(url("file:", "image"));
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select number, (select count(*) from change), "
                            + "(select max(number) from change), (select max(version) from topic), "
                            + "(select sum(length(state)) from change) from head")) {
                row.next();
                var number = row.getLong(1);
                assertThat(number)
                        .as("image %d, operation %d", i, operation)
                        .isGreaterThanOrEqualTo(image.acknowledged());
                for (int column = 2; column <= 4; column++) {
                    assertThat(row.getLong(column))
                            .as("image %d, operation %d, column %d", i, operation, column)
                            .isEqualTo(number);
                }
            }
        }
    }

    private String url(String scheme, String name) {
        var url = ConfigProvider.getConfig().getValue("ikb.h2.url", String.class);
        return "jdbc:h2:" + scheme + folder.resolve(name) + url.substring(url.indexOf(';'));
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
