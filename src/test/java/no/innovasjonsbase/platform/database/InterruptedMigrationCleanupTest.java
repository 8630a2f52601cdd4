package no.innovasjonsbase.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A first start that was killed between two statements of a migration is begun anew; a base that holds something never is. */
class InterruptedMigrationCleanupTest {
    private static final String KEY = "insert into api_key (id, hash, organization, role, created_at)"
            + " values ('abc', 'def', '991825827', 'ADMIN', current_timestamp)";

    @TempDir
    Path folder;

    @Test
    void half_a_migration_of_a_base_that_holds_nothing_is_begun_anew() throws Exception {
        migrateTo("22").load().migrate();
        run("alter table organization add column start_date varchar(10)");

        migrateTo("latest").load().migrate();

        assertThat(migrateTo("latest").load().info().pending()).isEmpty();
    }

    @Test
    void half_of_the_first_migration_is_begun_anew() throws Exception {
        migrateTo("1").load().migrate();
        run("delete from \"flyway_schema_history\"");
        run("drop table topic cascade");

        migrateTo("latest").load().migrate();

        assertThat(migrateTo("latest").load().info().pending()).isEmpty();
    }

    @Test
    void what_a_base_holds_is_left_alone() throws Exception {
        migrateTo("22").load().migrate();
        run(KEY);

        migrateTo("latest").load().migrate();

        assertThat(count("api_key")).isOne();
    }

    @Test
    void half_a_migration_of_a_base_that_holds_something_is_left_alone() throws Exception {
        migrateTo("22").load().migrate();
        run(KEY);
        run("alter table organization add column start_date varchar(10)");

        assertThatThrownBy(() -> migrateTo("latest").load().migrate()).isInstanceOf(FlywayException.class);

        assertThat(count("api_key")).isOne();
    }

    @Test
    void a_base_that_is_migrated_and_holds_nothing_is_left_alone() throws Exception {
        migrateTo("latest").load().migrate();
        run("update database_identity set identity = 'this one'");

        migrateTo("latest").load().migrate();

        assertThat(count("database_identity where identity = 'this one'")).isOne();
    }

    private FluentConfiguration migrateTo(String version) {
        return Flyway.configure()
                .dataSource(url(), "ikb", "ikb")
                .locations("filesystem:src/main/resources/db/migration")
                .placeholders(Map.of("slug", "varchar(80)", "sort_key", "varchar(800)", "on_postgresql", "--"))
                .callbacks(new InterruptedMigrationCleanup())
                .baselineOnMigrate(false)
                .target(version);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("base")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private void run(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(url(), "ikb", "ikb");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String rows) throws Exception {
        try (var connection = DriverManager.getConnection(url(), "ikb", "ikb");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getInt(1);
        }
    }
}
